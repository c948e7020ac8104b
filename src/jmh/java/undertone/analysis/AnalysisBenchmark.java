package undertone.analysis;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
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
import undertone.format.Decoded;
import undertone.format.Opened;
import undertone.format.Raw;
import undertone.model.FftChoice;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

/// What one recording costs an analysis thread: everything, and its parts. Look at the median
/// (p0.50) of the single invocations: it stays what it is when others use the machine too.
///
/// `mvn -q -Pjmh test-compile exec:exec@jmh -Djmh.args=AnalysisBenchmark`
///
/// The limits beside them: `transform` with FFTW is FFTW's own time, since it works straight from
/// body to spectrum, and `bandwidth` is the time that a copy of the body takes.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-Xmx512m",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class AnalysisBenchmark {
  private static final Raw FORMAT = Raw.FLOAT64;

  /// FFTW falls back to JTransforms where the system has none.
  @Param({"JTRANSFORMS", "FFTW"})
  public FftChoice fft;

  /// Samples; 5,003 is a prime.
  @Param({"5000", "5003", "65536", "1000000"})
  public int n;

  private final Arena arena = Arena.ofShared();
  private final SampleBuffer samples = new SampleBuffer();
  private final Spectrum spectrum = new Spectrum();
  private final Statistics statistics = new Statistics();
  private final double[] chunk = new double[4_096];
  private ByteBuffer body;
  private ByteBuffer unaligned;
  private MemorySegment copy;
  private Signal signal;
  private SpectrumPlan plan;
  private Analyser analyser;

  /// Makes a signal of noise, as a body that has just arrived.
  @Setup
  public void prepare() {
    byte[] bytes = FORMAT.encode(new SplittableRandom(1).doubles(n, -1, 1).toArray());
    var memory = arena.allocate(bytes.length, Signal.ALIGNMENT);
    memory.asByteBuffer().put(bytes);
    body = memory.asByteBuffer();
    unaligned = ByteBuffer.wrap(bytes);
    copy = arena.allocate(bytes.length, Signal.ALIGNMENT);
    signal = decoded(body);
    var transforms = Transforms.choose(fft);
    plan = transforms.plan(n);
    analyser = new Analyser(transforms);
    plan.transform(signal, spectrum);
  }

  /// Frees what lies outside the heap.
  @TearDown
  public void close() {
    plan.close();
    analyser.close();
    spectrum.close();
    samples.close();
    arena.close();
  }

  /// Everything: from the body to the findings.
  ///
  /// @return the findings
  @Benchmark
  public AnalysisResult analyse() {
    return analyser.analyse(decoded(body));
  }

  /// The transform alone.
  @Benchmark
  public void transform() {
    plan.transform(signal, spectrum);
  }

  /// The statistics: one pass, since the signal is like its beginning.
  ///
  /// @return the variance
  @Benchmark
  public double statistics() {
    statistics.range(signal);
    statistics.spread(signal);
    return statistics.variance();
  }

  /// The search for the largest bin.
  ///
  /// @return the peak
  @Benchmark
  public double peak() {
    return Peak.largest(spectrum, n, chunk).bin();
  }

  /// A body that is its own signal.
  ///
  /// @return the signal
  @Benchmark
  public Signal decode() {
    return decoded(body);
  }

  /// A body that has to be copied.
  ///
  /// @return the signal
  @Benchmark
  public Signal decodeCopied() {
    return decoded(unaligned);
  }

  /// The limit of whatever reads and writes the body once.
  ///
  /// @return the copy
  @Benchmark
  public MemorySegment bandwidth() {
    return copy.copyFrom(signal.samples());
  }

  private Signal decoded(ByteBuffer bytes) {
    var opened = (Opened.Tracks) FORMAT.open(bytes, ReadingSpec.DEFAULTS);
    return ((Decoded.Samples) opened.tracks().getFirst().read(samples)).signal();
  }
}
