package undertone.pipeline;

import undertone.analysis.Analyser;
import undertone.analysis.Analysis;
import undertone.analysis.Transforms;
import undertone.fetch.Fetched;
import undertone.format.Decoded;
import undertone.format.Formats;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.SampleBuffer;
import undertone.model.WorkOrder;

/// The work on one body, from bytes to outcome. Belongs to one thread, which closes it.
final class Work implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  private final SampleBuffer samples = new SampleBuffer();
  private final Analyser analyser;

  /// Work for one thread.
  ///
  /// @param transforms what transforms the signals
  Work(Transforms transforms) {
    this.analyser = new Analyser(transforms);
  }

  /// Decodes and analyses.
  ///
  /// @return the outcome: never an exception, whatever goes wrong
  Outcome on(WorkOrder order, Fetched.Body body) {
    var recording = order.recording();
    try {
      var decoded = decode(order, body);
      return switch (decoded) {
        case Decoded.Refused(var failure) -> failed(recording, failure);
        case Decoded.Samples(var signal) ->
            switch (analyser.analyse(signal)) {
              case Analysis.Found(var findings) -> new Outcome.Analysed(findings);
              case Analysis.Refused(var failure) -> failed(recording, failure);
            };
      };
    } catch (OutOfMemoryError _) {
      return failed(recording, new Failure(Cause.OUT_OF_MEMORY, outOfMemory(body)));
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "analysing " + recording.url(), e);
      return failed(recording, new Failure(Cause.INTERNAL, "the analysis broke: " + e));
    }
  }

  /// Decodes only.
  Decoded decode(WorkOrder order, Fetched.Body body) {
    var format = Formats.find(order.recording().url(), body.contentType());
    if (format.isEmpty()) {
      return Decoded.refused(
          Cause.UNKNOWN_FORMAT,
          "name and content type (%s) tell of nothing that Undertone reads: is the address right?"
              .formatted(body.contentType().isEmpty() ? "none" : body.contentType()));
    }
    double rate = Double.isNaN(body.sampleRateHz()) ? order.sampleRateHz() : body.sampleRateHz();
    return format.get().decode(body.slot().buffer(), rate, samples);
  }

  private static String outOfMemory(Fetched.Body body) {
    return ("%,d bytes are more than the memory left for the analysis: start with more, for example"
            + " UNDERTONE_JAVA_OPTS=-Xmx8g, or with fewer analysis threads")
        .formatted(body.slot().buffer().remaining());
  }

  Analyser analyser() {
    return analyser;
  }

  private static Outcome failed(RecordingRef recording, Failure failure) {
    return new Outcome.Failed(
        new Failure(failure.cause(), recording.name() + ": " + failure.message()));
  }

  @Override
  public void close() {
    analyser.close();
    samples.close();
  }
}
