package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Plays services to the limit: each tells how long an answer takes when so many are in flight.
class FetchLimitTest {
  private static final int MOST = 1_024;

  @Test
  void followsAServiceThatOnlyMakesWaitUpToTheMost() {
    var limit = new FetchLimit.Auto(MOST);

    play(limit, 200, _ -> 50_000);

    assertThat(limit.now()).isEqualTo(MOST);
  }

  @Test
  void settlesNearTheKneeOfAServiceThatQueues() {
    var limit = new FetchLimit.Auto(MOST);

    // 10 ms each, up to 40 at a time; beyond that they queue.
    play(limit, 500, inFlight -> 10_000 * Math.max(1, inFlight / 40.0));

    // At 60 in flight answers take one and a half times as long; the square root is head-room.
    assertThat(limit.now()).isBetween(40, 80);
  }

  @Test
  void comesDownWhenTheServiceSlowsAndGoesUpAgainAfterwards() {
    var limit = new FetchLimit.Auto(MOST);
    play(limit, 200, inFlight -> 10_000 * Math.max(1, inFlight / 200.0));
    int before = limit.now();

    play(limit, 200, inFlight -> 10_000 * Math.max(1, inFlight / 20.0));

    int slow = limit.now();
    assertThat(slow).isBetween(15, 45);
    play(limit, 300, inFlight -> 10_000 * Math.max(1, inFlight / 200.0));
    assertThat(before).isGreaterThan(3 * slow);
    assertThat(limit.now()).isGreaterThan(3 * slow);
  }

  @Test
  void doesNotTakeALongerDistanceForAQueue() {
    var limit = new FetchLimit.Auto(MOST);
    play(limit, 100, _ -> 10_000);

    // The same service, suddenly far away: every answer takes 20 times as long, however few.
    play(limit, 200, _ -> 200_000);

    assertThat(limit.now()).isEqualTo(MOST);
  }

  @Test
  void doesNotGrowWhileItIsNotUsedUp() {
    var limit = new FetchLimit.Auto(MOST);

    for (int i = 0; i < 10_000; i++) {
      limit.received(10_000, 3);
    }

    assertThat(limit.now()).isLessThan(16);
  }

  @Test
  void staysWithinItsMost() {
    var limit = new FetchLimit.Auto(2);

    assertThat(limit.now()).isEqualTo(2);
    play(limit, 50, _ -> 1_000);

    assertThat(limit.now()).isEqualTo(2);
  }

  private static void play(FetchLimit limit, int rounds, IntToDoubleFunction micros) {
    for (int round = 0; round < rounds; round++) {
      int inFlight = limit.now();
      for (int i = 0; i < Math.max(FetchLimit.Auto.SMALLEST_ROUND, inFlight); i++) {
        limit.received((long) micros.applyAsDouble(inFlight), inFlight);
      }
    }
  }
}
