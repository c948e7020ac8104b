package undertone.analysis;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import undertone.model.FftChoice;
import undertone.model.Signal;

/// What one recording costs an analysis thread: the transform alone, and everything.
///
/// `mvn -q -Pjmh test-compile exec:exec@jmh -Djmh.args=AnalysisBenchmark`
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class AnalysisBenchmark {
  /// FFTW falls back to JTransforms where the system has none.
  @Param({"JTRANSFORMS", "FFTW"})
  public FftChoice fft;

  /// Samples; 5,003 is a prime.
  @Param({"5000", "5003", "65536", "1000000"})
  public int n;

  private Signal signal;
  private SpectrumPlan plan;
  private double[] spectrum;
  private Analyser analyser;

  /// Makes a signal of noise.
  @Setup
  public void prepare() {
    signal = new Signal(new SplittableRandom(1).doubles(n, -1, 1).toArray(), 1_000);
    var transforms = Transforms.choose(fft);
    plan = transforms.plan(n);
    spectrum = new double[plan.spectrumLength()];
    analyser = new Analyser(transforms);
  }

  /// Frees what lies outside the heap.
  @TearDown
  public void close() {
    plan.close();
    analyser.close();
  }

  /// The transform with its copies.
  ///
  /// @return the spectrum
  @Benchmark
  public double[] transform() {
    plan.transform(signal.samples(), spectrum);
    return spectrum;
  }

  /// Statistics, transform, peak.
  ///
  /// @return the findings
  @Benchmark
  public Analysis analyse() {
    return analyser.analyse(signal);
  }
}
