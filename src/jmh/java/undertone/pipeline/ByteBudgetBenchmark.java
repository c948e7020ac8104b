package undertone.pipeline;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// The memory budget's gate: a claim and its release, the price that every recording pays twice.
///
/// `mvn -q -Pjmh test-compile exec:exec@jmh -Djmh.args=ByteBudgetBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ByteBudgetBenchmark {
  private static final long CLAIM = 40_960;

  private final ByteBudget roomy = new ByteBudget(1L << 40);
  private final ByteBudget full = new ByteBudget(CLAIM);

  /// Nobody else at the gate.
  ///
  /// @throws InterruptedException never
  @Benchmark
  public void alone() throws InterruptedException {
    pass(roomy);
  }

  /// Sixteen threads at once, room for all.
  ///
  /// @throws InterruptedException never
  @Benchmark
  @Threads(16)
  public void sixteenWithRoom() throws InterruptedException {
    pass(roomy);
  }

  /// Two threads, room for one: each waits for the other, the wake-up included.
  ///
  /// @throws InterruptedException never
  @Benchmark
  @Threads(2)
  public void twoWithRoomForOne() throws InterruptedException {
    pass(full);
  }

  private static void pass(ByteBudget budget) throws InterruptedException {
    var claim = budget.claim(CLAIM);
    if (claim != null) {
      claim.release();
    }
  }
}
