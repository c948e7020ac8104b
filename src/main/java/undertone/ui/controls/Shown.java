package undertone.ui.controls;

import org.jspecify.annotations.Nullable;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;

/// Puts the controls as a run had them, one after the other.
///
/// @param controls to be put
record Shown(ControlsViewModel controls) {
  /// A share is no decimal number; a hundred times it shall look like one.
  private static final double DIGITS = 1e8;

  void run(RunSettings run, @Nullable ServiceSettings service) {
    controls.source().show(run.source());
    if (!(run.source() instanceof SourceSpec.Simulated)) {
      controls.reading().spec().set(run.reading());
    }
    controls.analysis().spec().set(run.analysis());
    controls.strategy().set(run.strategy());
    controls.fft().set(run.fft());
    limits(run.limits());
    if (service != null) {
      service(service);
    }
  }

  private void limits(Limits limits) {
    set(Parameter.FETCHES, limits.fetches());
    controls.auto().set(limits.autoFetches());
    set(Parameter.PER_HOST, limits.perHost());
    set(Parameter.ATTEMPTS, limits.attempts());
    set(Parameter.THREADS, limits.analysisThreads());
    set(Parameter.MEMORY, (double) limits.memoryBytes() / Parameter.MIB);
    set(Parameter.LARGEST, (double) limits.largestBytes() / Parameter.MIB);
  }

  private void service(ServiceSettings service) {
    set(Parameter.RECORDINGS, (double) service.recordings());
    set(Parameter.SAMPLES, service.samples());
    set(Parameter.SAMPLE_RATE, service.sampleRateHz());
    set(Parameter.NOISE, service.noiseSigma());
    set(Parameter.LATENCY, service.latencyMs());
    set(Parameter.JITTER, service.jitterMs());
    set(Parameter.BANDWIDTH, service.bandwidthKiBps());
    set(Parameter.FAILURES, percent(service.failures().rate()));
    set(Parameter.FAILURES_PASS, percent(service.failures().passing()));
  }

  private static double percent(double share) {
    return Math.rint(100 * DIGITS * share) / DIGITS;
  }

  private void set(Parameter parameter, double value) {
    controls.parameter(parameter).set(value);
  }
}
