package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter said = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aTerminalSeesOneLineThatIsDrawnAgainAndWiped() {
    var line = line(true);
    line.show(1, 1);
    assertThat(said.toString()).isEmpty();
    clock.addAndGet(SECOND);
    line.show(12, 3_400);
    line.show(13, 3_500);
    line.clear();
    line.clear();
    assertThat(said.toString())
        .isEqualTo("\rListing: 12 pages, 3,400 recordings\u001b[K\r\u001b[K");
  }

  @Test
  void aFileGetsALineEveryTwoSeconds() {
    var line = line(false);
    for (int i = 1; i <= 5; i++) {
      clock.addAndGet(SECOND);
      line.show(1, i);
    }
    line.clear();
    assertThat(said.toString().lines())
        .containsExactly("Listing: 1 page, 2 recordings", "Listing: 1 page, 4 recordings");
  }

  private ListingLine line(boolean redraws) {
    return new ListingLine(new PrintWriter(said), redraws, clock::get);
  }
}
