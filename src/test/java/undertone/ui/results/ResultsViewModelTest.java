package undertone.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.Timings;
import undertone.ui.parameter.History;

class ResultsViewModelTest {
  private final ResultTable table =
      new ResultTable(Instant.EPOCH, index -> new RecordingRef(index, "r" + index, "http://a/"));
  private final ResultsViewModel model =
      new ResultsViewModel(new History(), Runnable::run, Runnable::run);

  private void land(Outcome outcome, int httpStatus) {
    int index = table.size();
    var timings = new Timings(Instant.EPOCH, 0, 10, 50_010, 53_310, 53_400, 53_520);
    var recording = new RecordingRef(index, "r" + index, "http://a/");
    table.landed(new Landed(recording, outcome, httpStatus, 1, 40, timings, 0, 0));
  }

  private void landDone() {
    var found = new Findings(5_000, 1_000, -0.005, 0.86, 0.86, -2, 2, 143.9, 0.2, 1);
    land(new Outcome.Analysed(found), 200);
  }

  private List<Integer> shown() {
    return model.rows().stream().map(ResultRow::row).toList();
  }

  @Test
  void theNewestRowStandsOnTopUnlessTheOrderIsTurned() {
    landDone();
    landDone();
    model.show(table);
    landDone();
    assertThat(shown()).containsExactly(1, 0);
    model.refresh();
    assertThat(shown()).containsExactly(2, 1, 0);
    assertThat(model.count().get()).isEqualTo(3);
    model.newestFirst().set(false);
    assertThat(shown()).containsExactly(0, 1, 2);
  }

  @Test
  void growthIsToldAsAddedRowsOnly() {
    landDone();
    model.show(table);
    var added = new ArrayList<Integer>();
    model
        .rows()
        .addListener(
            (ListChangeListener<ResultRow>)
                change -> {
                  while (change.next()) {
                    assertThat(change.wasRemoved()).isFalse();
                    assertThat(change.getFrom()).isZero();
                    added.add(change.getAddedSize());
                  }
                });
    landDone();
    landDone();
    model.refresh();
    model.refresh();
    assertThat(added).containsExactly(2);
  }

  @Test
  void aRowIsFoundByItsNumberInEitherOrder() {
    landDone();
    landDone();
    landDone();
    model.show(table);
    var row = new ResultRow(table, 0);
    assertThat(model.rows().indexOf(row)).isEqualTo(2);
    model.selectLanded(0);
    model.newestFirst().set(false);
    assertThat(model.rows().indexOf(row)).isZero();
    assertThat(model.selected().get()).isEqualTo(row);
  }

  @Test
  void cellsReadAsInTheDesign() {
    landDone();
    land(new Outcome.Failed(new Failure(Failure.Cause.HTTP_STATUS, "busy")), 503);
    land(new Outcome.Failed(new Failure(Failure.Cause.SHORT_BODY, "short")), 200);
    var done = table.at(0);
    model.show(table);
    assertThat(model.shown().stream().map(field -> field.text().apply(done)))
        .containsExactly("r0", "done", "143.90", "-0.0050", "0.860", "53.3", "0.12");
    var state = model.shown().get(1).text();
    assertThat(state.apply(table.at(1))).isEqualTo("HTTP 503");
    assertThat(model.shown().get(3).text().apply(table.at(1))).isEqualTo("–");
    assertThat(state.apply(table.at(2))).isEqualTo("truncated body");
  }

  @Test
  void copiedRowsKeepFullPrecision() {
    landDone();
    model.show(table);
    assertThat(Tabbed.lines(model.rows(), model.shown()))
        .isEqualTo(
            """
            recording\tstate\tdominant_frequency_hz\tmean\trms\tfetch_ms\tanalysis_ms
            r0\tdone\t143.9\t-0.005\t0.86\t53.3\t0.12
            """);
  }

  @Test
  void anotherRunEmptiesTheTable() {
    landDone();
    model.show(table);
    model.selectLanded(0);
    model.show(new ResultTable(Instant.EPOCH, index -> new RecordingRef(index, "x", "http://a/")));
    assertThat(model.rows()).isEmpty();
    assertThat(model.count().get()).isZero();
    assertThat(model.selected().get()).isNull();
  }
}
