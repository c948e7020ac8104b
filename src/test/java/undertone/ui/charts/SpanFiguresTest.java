package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import undertone.model.ResultTable;

/// Against what `spans.py`, beside the data, finds with NumPy.
class SpanFiguresTest {

  @Test
  void countsMeansAndPercentilesAreNumPys() throws Exception {
    var figures = SpanFigures.of(run(), 600, new Pauses(), 1, 3.5);
    for (var line : lines("span-figures.tsv")) {
      var mine = of(figures.by(), BarKind.valueOf(line.get(0)));
      assertThat(mine.count()).as(line.get(0)).isEqualTo(Long.parseLong(line.get(1)));
      assertThat(mine.mean()).isCloseTo(number(line, 2), within(1e-6));
      assertThat(mine.median()).isCloseTo(number(line, 3), within(1e-6));
      assertThat(mine.p95()).isCloseTo(number(line, 4), within(1e-6));
      assertThat(mine.p99()).isCloseTo(number(line, 5), within(1e-6));
    }
    assertThat(figures.by()).hasSize(6);
  }

  private static SpanFigures.Figures of(Map<BarKind, SpanFigures.Figures> figures, BarKind kind) {
    return Objects.requireNonNull(figures.get(kind), kind.name());
  }

  @Test
  void neighbouringRangesAddUp() throws Exception {
    var run = run();
    var whole = SpanFigures.of(run, 600, new Pauses(), 0, 10).by();
    var first = SpanFigures.of(run, 600, new Pauses(), 0, 2.25).by();
    var second = SpanFigures.of(run, 600, new Pauses(), 2.25, 10).by();
    for (var kind : BarKind.values()) {
      assertThat(of(first, kind).count() + of(second, kind).count())
          .as("%s", kind)
          .isEqualTo(of(whole, kind).count());
    }
  }

  @Test
  void aRangeWithoutAnythingSaysSo() throws Exception {
    var none = SpanFigures.of(run(), 600, new Pauses(), 60, 61);
    assertThat(none.by()).isEmpty();
    assertThat(SpanTable.sentence(none)).isEqualTo("Between 60.000 and 61.000 s nothing begins.");
  }

  @Test
  void theTableHasALineForEachStateInMilliseconds() throws Exception {
    var text = SpanTable.text(SpanFigures.of(run(), 600, new Pauses(), 1, 3.5));
    assertThat(text.lines())
        .hasSize(7)
        .startsWith("from 1.000 to 3.500 s\tcount\tmean [ms]\tmedian\tp95\tp99")
        .anyMatch(line -> line.startsWith("waiting for the service\t"))
        .anyMatch(line -> line.matches("failed\t\\d+\t–\t–\t–\t–"));
    assertThat(SpanTable.millis(12_345)).isEqualTo("12.35");
    assertThat(SpanTable.millis(1_234_567)).isEqualTo("1,235");
    assertThat(SpanTable.millis(7)).isEqualTo("0.007");
  }

  private static ResultTable run() throws IOException {
    var run = new SyntheticRun();
    int index = 0;
    for (var line : lines("spans.tsv")) {
      var timings =
          SyntheticRun.timings(
              micros(line, 2), micros(line, 3), micros(line, 4), micros(line, 5), micros(line, 6));
      run.attempts(Integer.parseInt(line.getFirst()));
      int thread = micros(line, 5) < 0 ? -1 : 0;
      if (line.get(1).equals("failed")) {
        run.failed(index, timings, index % 3, thread);
      } else {
        run.analysed(index, 70, timings, index % 3, thread);
      }
      index++;
    }
    return run.table();
  }

  private static long micros(List<String> line, int column) {
    return Long.parseLong(line.get(column));
  }

  private static double number(List<String> line, int column) {
    return Double.parseDouble(line.get(column));
  }

  private static List<List<String>> lines(String file) throws IOException {
    try (var in = Objects.requireNonNull(SpanFiguresTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }
}
