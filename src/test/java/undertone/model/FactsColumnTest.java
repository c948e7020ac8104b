package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FactsColumnTest {
  private final FactsColumn column = new FactsColumn();

  @Test
  void givesBackWhatWasPutIn() {
    var facts = new ArrayList<SignalFacts>();
    for (int row = 0; row < 10_000; row++) {
      var start = row % 3 == 0 ? null : Instant.ofEpochSecond(row, 123_456_789);
      facts.add(new SignalFacts("f" + row % 7, "c" + row % 30, "m/s", start, row % 2 - 1, -1));
      column.set(row, facts.get(row));
    }
    for (int row = 0; row < facts.size(); row++) {
      assertThat(column.get(row)).isEqualTo(facts.get(row));
    }
  }

  @Test
  void aStartMayAppearAfterManyRowsWithoutOne() {
    for (int row = 0; row < 9_000; row++) {
      column.set(row, SignalFacts.NONE);
    }
    var late = new SignalFacts("", "", "", Instant.parse("1912-04-14T23:40:00.5Z"), -1, -1);
    column.set(9_000, late);
    column.set(9_001, SignalFacts.NONE);

    assertThat(column.get(8_999)).isEqualTo(SignalFacts.NONE);
    assertThat(column.get(9_000)).isEqualTo(late);
    assertThat(column.get(9_001)).isEqualTo(SignalFacts.NONE);
  }

  @Test
  void aStartThatNoClockShowsIsTheFirstOrLastThereIs() {
    var facts = new SignalFacts("", "", "", Instant.MAX, -1, -1);
    column.set(0, facts);
    assertThat(column.get(0).start())
        .isBetween(Instant.parse("2262-01-01T00:00:00Z"), Instant.parse("2263-01-01T00:00:00Z"));
  }
}
