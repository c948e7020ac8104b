package undertone.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;

class ConditionsTest {
  private static final Columns COLUMNS = Columns.of(Rows.SCHEMA);

  private final Rows rows =
      new Rows()
          .done("say \"no\" or (b)", 143.9, 1 / 3.0, 3, "", Instant.parse("2024-01-31T10:00:00Z"))
          .done(
              "b", 100, 0.1 + 0.2, Double.NaN, "BHZ", Instant.parse("2024-01-31T10:00:00.000001Z"))
          .failed("c", Cause.HTTP_STATUS, 503)
          .failed("d", Cause.NOT_FINITE, 200);

  @Test
  void whatIsPointedAtIsFoundAgainInEveryColumn() {
    for (var column : COLUMNS.all()) {
      for (int row = 0; row < rows.table.size(); row++) {
        var like = Conditions.like(column, rows.table, row);
        var unlike = Conditions.unlike(column, rows.table, row);
        assertThat(kept(like)).as(like).contains(row);
        assertThat(kept(unlike)).as(unlike).doesNotContain(row);
        assertThat(kept(like).size() + kept(unlike).size()).as(like).isEqualTo(4);
      }
    }
    assertThat(kept(Conditions.like(find("recording"), rows.table, 0))).containsExactly(0);
    assertThat(Conditions.like(find("status"), rows.table, 2)).isEqualTo("status = HTTP 503");
    assertThat(Conditions.like(find("channel"), rows.table, 0)).isEqualTo("channel is missing");
    assertThat(Conditions.like(find("n_samples"), rows.table, 0)).isEqualTo("n_samples = 5000");
  }

  private static Column find(String name) {
    return Objects.requireNonNull(COLUMNS.find(name));
  }

  private List<Integer> kept(String text) {
    var filter = ((Reading.Understood) Filter.read(text, COLUMNS)).filter();
    return IntStream.range(0, 4).filter(row -> filter.test(rows.table, row)).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "119.9876543, 140.0123456, rms >= 119.99 and rms <= 140.01",
    "0, 1, rms >= 0 and rms <= 1",
    "-3.14159e-7, 2.71828e-7, rms >= -3.142E-7 and rms <= 2.72E-7",
    "123456, 123456, rms >= 123456 and rms <= 123456",
    "1000000.4, 1000001.6, rms >= 1000000.4 and rms <= 1000001.6",
  })
  void rangesAreRoundedToWhatAHandCanPointAt(double low, double high, String condition) {
    assertThat(Conditions.between("rms", low, high)).isEqualTo(condition);
  }
}
