package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomForResultsTest {
  private static final long MIB = 1 << 20;

  @Test
  void whatFitsIsNotTalkedAbout() {
    assertThat(RoomForResults.obstacle(20, 100 * MIB)).isEmpty();
    assertThat(RoomForResults.obstacle(500_000, 100 * MIB)).isEmpty();
  }

  @Test
  void whatDoesNotFitIsToldWithTheWayOut() {
    assertThat(RoomForResults.obstacle(10_000_000, 300 * MIB))
        .hasValue(
            "10,000,000 recordings need about 1,907 MiB of memory, and this window has 300 MiB for"
                + " them. Start it with UNDERTONE_JAVA_OPTS=-Xmx2200m, or survey them in the"
                + " terminal, which keeps none.");
  }

  @Test
  void theOptionItNamesIsEnough() {
    for (long recordings = 1_000_000; recordings <= 10_000_000; recordings += 500_000) {
      var words = RoomForResults.obstacle(recordings, 0).orElseThrow();
      long heap = Long.parseLong(words.replaceAll("(?s).*-Xmx(\\d+)m.*", "$1"));
      assertThat(RoomForResults.obstacle(recordings, (heap - 96 - 64) * MIB)).isEmpty();
    }
  }
}
