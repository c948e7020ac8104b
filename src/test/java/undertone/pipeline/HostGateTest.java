package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostGateTest {
  private static final long SECOND = 1_000_000_000L;

  private final HostGate gate = new HostGate("example.org", 8, 0);

  @Test
  void letsInAsManyAsAllowedAndNoMore() {
    assertThat(fill(0)).isEqualTo(8);

    gate.release();

    assertThat(fill(0)).isEqualTo(1);
  }

  @Test
  void isHalvedWhenTheHostIsAskedTooMuch() {
    fill(0);

    gate.overloaded(SECOND, 0, 8, 1);

    assertThat(limit(SECOND)).isEqualTo(4);
    assertThat(gate.slowed()).isTrue();
    assertThat(gate.mayAdmit(SECOND)).isFalse();
  }

  @Test
  void fewComplaintsAmongManyAnswersTakeOneAway() {
    answer(100);
    fill(0);

    gate.overloaded(SECOND, 0, 8, 1);

    assertThat(limit(SECOND)).isEqualTo(7);
  }

  @Test
  void isCutByHalfTheShareOfComplaints() {
    answer(1);
    fill(0);

    // One of two: a quarter of eight.
    gate.overloaded(SECOND, 0, 8, 1);

    assertThat(limit(SECOND)).isEqualTo(6);
  }

  @Test
  void fewComplaintsDoNotCloseIt() {
    answer(100);

    gate.overloaded(0, 5 * SECOND, 8, 1);

    assertThat(gate.mayAdmit(0)).isTrue();
  }

  @Test
  void isHalvedOnceForAllThatWasAskedBefore() {
    fill(0);

    gate.overloaded(SECOND, 0, 8, 1);
    gate.overloaded(SECOND + 1, 0, 8, 1);
    gate.overloaded(SECOND + SECOND / 2, 0, 8, 1);

    assertThat(limit(SECOND + SECOND / 2)).isEqualTo(4);
  }

  @Test
  void isHalvedAgainWhenItStillComplainsASecondLater() {
    fill(0);

    gate.overloaded(0, 0, 8, 1);
    gate.overloaded(SECOND, 0, 8, 1);

    // 8 -> 4, one more after a second, then half of that.
    assertThat(limit(SECOND)).isEqualTo(2);
  }

  @Test
  void climbsByOneEachSecondUntilItIsBackWhereItWas() {
    fill(0);
    gate.overloaded(0, 0, 8, 1);

    assertThat(limit(SECOND)).isEqualTo(5);
    assertThat(limit(3 * SECOND)).isEqualTo(7);
    assertThat(limit(100 * SECOND)).isEqualTo(8);
    assertThat(gate.slowed()).isFalse();
  }

  @Test
  void neverFallsBelowOne() {
    for (int second = 0; second < 20; second++) {
      gate.overloaded(second * SECOND, 0, 8, 1);
    }

    assertThat(limit(20 * SECOND)).isBetween(1, 2);
  }

  @Test
  void staysClosedForAsLongAsTheHostAskedFor() {
    gate.overloaded(0, 5 * SECOND, 8, 1);

    assertThat(gate.mayAdmit(5 * SECOND - 1)).isFalse();
    assertThat(gate.nanosUntilChange(2 * SECOND)).isEqualTo(3 * SECOND);
    assertThat(gate.slowdown(2 * SECOND).resumesInSeconds()).isEqualTo(3);
    assertThat(gate.mayAdmit(5 * SECOND)).isTrue();
  }

  @Test
  void doesNotClimbWhileItIsClosed() {
    fill(0);

    gate.overloaded(0, 10 * SECOND, 8, 1);

    assertThat(limit(10 * SECOND)).isEqualTo(4);
    assertThat(limit(11 * SECOND)).isEqualTo(5);
  }

  @Test
  void aShorterWaitDoesNotShortenALongerOne() {
    gate.overloaded(0, 5 * SECOND, 8, 1);
    gate.overloaded(SECOND, SECOND, 8, 1);

    assertThat(gate.mayAdmit(3 * SECOND)).isFalse();
  }

  @Test
  void takesANewLimitAtOnceUnlessItIsSlowed() {
    gate.most(3);
    assertThat(limit(0)).isEqualTo(3);

    gate.most(20);
    assertThat(limit(0)).isEqualTo(20);

    fill(0);
    gate.overloaded(0, 0, 8, 1);
    gate.most(30);
    assertThat(limit(0)).isEqualTo(10);

    gate.most(2);
    assertThat(limit(0)).isEqualTo(2);
  }

  @Test
  void aSlowdownOutlastsALowerLimit() {
    fill(0);
    gate.overloaded(0, 0, 8, 1);

    gate.most(2);
    gate.most(8);

    assertThat(limit(0)).isEqualTo(4);
  }

  @Test
  void isCutFromWhatIsAllowedInAll() {
    gate.most(1_024);
    answer(3);
    gate.overloaded(0, 0, 40, 0);

    // One complaint in four: an eighth of the forty.
    assertThat(limit(0)).isEqualTo(35);
  }

  @Test
  void oneComplaintInManyMayTakeNothingAway() {
    gate.most(1_024);
    answer(30);

    gate.overloaded(0, 0, 8, 0);

    assertThat(limit(0)).isEqualTo(1_024);
  }

  @Test
  void asksToBeLookedAtAgainAsSoonAsItMayAdmit() {
    gate.overloaded(0, 5 * SECOND, 8, 1);

    assertThat(gate.nanosUntilChange(5 * SECOND)).isEqualTo(1);
  }

  private void answer(int times) {
    for (int i = 0; i < times; i++) {
      gate.admit();
      gate.release();
    }
  }

  private int fill(long now) {
    int admitted = 0;
    while (gate.mayAdmit(now)) {
      gate.admit();
      admitted++;
    }
    return admitted;
  }

  private int limit(long now) {
    return gate.slowdown(now).limit();
  }
}
