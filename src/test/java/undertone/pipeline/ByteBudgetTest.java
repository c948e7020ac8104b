package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ByteBudgetTest {
  private final ByteBudget budget = new ByteBudget(100);

  @Test
  void letsInWhatFitsAndCountsIt() throws Exception {
    var first = claim(60);
    budget.claim(40);

    assertThat(budget.used()).isEqualTo(100);
    first.release();
    assertThat(budget.used()).isEqualTo(40);
  }

  @Test
  void whatIsSetAsideIsLeftFreeButKeepsNobodyOutWhoIsAlone() throws Exception {
    budget.setAside(30);
    var alone = claim(90);
    var next = claimLater(60);
    assertThat(next).isNotDone();

    alone.release();

    next.get(10, TimeUnit.SECONDS);
    assertThat(claimLater(20)).as("60 + 20 + 30 set aside").isNotDone();
    assertThat(budget.used()).isEqualTo(60);
  }

  @Test
  void givesBackOnlyOnce() throws Exception {
    var claim = claim(60);
    budget.claim(10);

    claim.release();
    claim.release();

    assertThat(budget.used()).isEqualTo(10);
  }

  @Test
  void whatDoesNotFitWaitsUntilItDoes() throws Exception {
    var first = claim(60);
    var second = claimLater(50);
    assertThat(second).isNotDone();

    first.release();

    second.get(10, TimeUnit.SECONDS);
    assertThat(budget.used()).isEqualTo(50);
  }

  @Test
  void aSmallClaimDoesNotOvertakeALargeOneThatWaits() throws Exception {
    var first = claim(60);
    var large = claimLater(90);
    var small = claimLater(10);
    assertThat(small).isNotDone();

    first.release();

    large.get(10, TimeUnit.SECONDS);
    small.get(10, TimeUnit.SECONDS);
    assertThat(budget.used()).isEqualTo(100);
  }

  @Test
  void whatIsLargerThanTheBudgetGetsInAlone() throws Exception {
    var first = claim(1);
    var huge = claimLater(1_000);
    assertThat(huge).isNotDone();

    first.release();

    huge.get(10, TimeUnit.SECONDS);
    assertThat(budget.used()).isEqualTo(1_000);
  }

  @Test
  void oneOfTwoThatGrewToTheLimitMayGoBeyondItSoThatNeitherIsStuck() throws Exception {
    var first = claim(50);
    var second = claim(50);

    assertThat(first.grow(50)).isTrue();
    var secondGrows = CompletableFuture.supplyAsync(() -> grow(second, 50));
    awaitWaiting();
    assertThat(secondGrows).isNotDone();
    first.release();

    assertThat(secondGrows.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(budget.used()).isEqualTo(100);
  }

  @Test
  void closingTurnsAwayWhoeverWaitsOrComesLater() throws Exception {
    budget.claim(100);
    var waiting = claimLater(10);

    budget.close();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isNull();
    assertThat(budget.claim(1)).isNull();
    assertThat(budget.used()).isEqualTo(100);
  }

  @Test
  void whoeverIsInterruptedWhileWaitingLeavesNoTrace() throws Exception {
    var first = claim(100);
    var interrupted = new CompletableFuture<Boolean>();
    var waiter =
        Thread.ofVirtual()
            .start(() -> {
              try {
                budget.claim(10);
                interrupted.complete(false);
              } catch (InterruptedException _) {
                interrupted.complete(true);
              }
            });
    awaitWaiting();

    waiter.interrupt();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    first.release();
    assertThat(budget.used()).isZero();
  }

  @Test
  void afterManyThreadsClaimedAndGaveBackNothingIsLeft() throws Exception {
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < 8; t++) {
      int size = 7 * t + 3;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 500; i++) {
                  try {
                    var claim = budget.claim(size);
                    if (claim != null) {
                      assertThat(budget.used()).isLessThanOrEqualTo(100);
                      claim.release();
                    }
                  } catch (InterruptedException _) {
                    return;
                  }
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(budget.used()).isZero();
  }

  private ByteBudget.Claim claim(long bytes) throws InterruptedException {
    return Objects.requireNonNull(budget.claim(bytes));
  }

  private CompletableFuture<ByteBudget.@Nullable Claim> claimLater(long bytes) throws Exception {
    int before = budget.waiting();
    var claim =
        CompletableFuture.<ByteBudget.@Nullable Claim>supplyAsync(
            () -> {
              try {
                return budget.claim(bytes);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            task -> Thread.ofVirtual().start(task));
    while (budget.waiting() == before && !claim.isDone()) {
      Thread.onSpinWait();
    }
    return claim;
  }

  private void awaitWaiting() {
    while (budget.waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  private static boolean grow(ByteBudget.Claim claim, long bytes) {
    try {
      return claim.grow(bytes);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
