package undertone.ui.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.export.ExportFormat;
import undertone.filter.Columns;
import undertone.filter.Filter;
import undertone.filter.Reading;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.Timings;

class ExportViewModelTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Path FILE = Path.of("out.jsonl");

  private final ExportViewModel model = new ExportViewModel();
  private final ResultTable table = new ResultTable(START, ExportViewModelTest::recording);

  private static RecordingRef recording(long index) {
    return new RecordingRef(index, "name" + index, "http://x/" + index);
  }

  private void land(int rows) {
    for (int row = 0; row < rows; row++) {
      table.landed(
          new Landed(
              recording(row),
              new Outcome.NoData(),
              204,
              1,
              0,
              new Timings(START, 0, -1, -1, -1, -1, 1),
              0,
              0));
    }
  }

  private static Filter filter(String text) {
    return ((Reading.Understood) Filter.read(text, Columns.of(ResultSchema.PLAIN))).filter();
  }

  @Test
  void theFilteredRowsAreTakenWhereThereIsAFilter() {
    land(1_234);
    var filter = filter("index > 9");
    var wanted = new BitSet();
    wanted.set(10, 1_234);
    model.show(table, filter, wanted);
    assertThat(model.everything().get()).isEqualTo("Everything: 1,234 rows");
    assertThat(model.wanted().get()).isEqualTo("What the filter shows: 1,224 rows (index > 9)");
    model.format().set(ExportFormat.JSON_LINES);
    assertThat(model.preview().get()).contains("name10", "name11", "name12");
    assertThat(model.preview().get().lines()).hasSize(3);
    assertThat(requireNonNull(model.begin(FILE)).filter()).isEqualTo(filter);
    model.over("done", FILE);
    model.onlyWanted().set(false);
    assertThat(model.preview().get()).contains("name0");
    assertThat(requireNonNull(model.begin(FILE)).filter()).isNull();
  }

  @Test
  void rowsRateAndTimeLeftAreToldUntilItIsOver() {
    land(10);
    model.show(table, null, null);
    var export = requireNonNull(model.begin(FILE));
    assertThat(model.begin(FILE)).as("one at a time").isNull();
    export.progress().begin(10);
    export.progress().rows(5);
    model.frame();
    assertThat(model.done().get()).isEqualTo(0.5);
    assertThat(model.course().get()).startsWith("5 of 10 rows · ").endsWith(" left");
    export.progress().finishing(0.25);
    model.frame();
    assertThat(model.done().get()).isEqualTo(0.25);
    assertThat(model.course().get()).isEqualTo("Finishing the file: 25 %");
    model.over("Wrote 10 rows", FILE);
    assertThat(model.writing().get()).isNull();
    assertThat(model.end().get()).isEqualTo("Wrote 10 rows");
    assertThat(model.written().get()).isEqualTo(FILE);
  }

  @Test
  void cancelReachesTheExport() {
    land(1);
    model.show(table, null, null);
    var export = requireNonNull(model.begin(FILE));
    model.cancel();
    assertThat(export.progress().cancelled()).isTrue();
  }

  @Test
  void eachFormatShowsThreeRows() {
    land(5);
    model.show(table, null, null);
    for (var format : List.of(ExportFormat.values())) {
      model.format().set(format);
      assertThat(model.preview().get()).contains("name2").doesNotContain("name3");
    }
  }
}
