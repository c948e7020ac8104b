package undertone.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.Timings;
import undertone.ui.parameter.History;

/// Rows that are chosen and sorted on another thread, which here is a queue.
class ShownRowsTest {
  private final Queue<Runnable> behind = new ArrayDeque<>();
  private final History history = new History();
  private final ResultsViewModel model = new ResultsViewModel(history, behind::add, Runnable::run);
  private final ResultTable table = table(ResultSchema.PLAIN);

  private static ResultTable table(ResultSchema schema) {
    return new ResultTable(Instant.EPOCH, ShownRowsTest::recording, schema);
  }

  private static RecordingRef recording(long index) {
    return new RecordingRef(index, "r" + index, "http://a/");
  }

  private void land(double... rms) {
    for (double value : rms) {
      var outcome =
          Double.isNaN(value)
              ? new Outcome.Failed(new Failure(Failure.Cause.TIMEOUT, "It took too long."))
              : new Outcome.Analysed(
                  new Findings(5_000, 1_000, 0, value, value, -2, 2, 143.9, 0.2, 1));
      var timings = new Timings(Instant.EPOCH, 0, 10, 50_010, 53_310, 53_400, 53_520);
      table.landed(new Landed(recording(table.size()), outcome, 0, 1, 40, timings, 0, 0));
    }
  }

  private void work() {
    while (!behind.isEmpty()) {
      behind.remove().run();
    }
  }

  private List<Integer> shown() {
    return model.rows().stream().map(ResultRow::row).toList();
  }

  @Test
  void aFilterChoosesRowsAndSaysWhichOnesForTheCharts() {
    land(1, 2, Double.NaN, 4);
    model.show(table);
    assertThat(model.wanted().get()).as("all").isNull();
    model.filter().text().set("rms > 1");
    assertThat(shown()).as("until the work is done").hasSize(4);
    work();
    assertThat(shown()).containsExactly(3, 1);
    assertThat(Objects.requireNonNull(model.wanted().get()).stream()).containsExactly(1, 3);
    assertThat(model.count().get()).isEqualTo(2);
    assertThat(model.landed().get()).isEqualTo(4);
    model.newestFirst().set(false);
    assertThat(shown()).containsExactly(1, 3);
    model.filter().text().set("");
    assertThat(shown()).containsExactly(0, 1, 2, 3);
    assertThat(model.wanted().get()).isNull();
  }

  @Test
  void whatLandsLaterIsChosenToo() {
    land(1, 2);
    model.show(table);
    model.filter().text().set("rms >= 2");
    work();
    var before = model.wanted().get();
    var changes = new ArrayList<String>();
    model
        .rows()
        .addListener(
            (ListChangeListener<ResultRow>)
                change -> {
                  while (change.next()) {
                    changes.add(
                        (change.wasReplaced() ? "replaced " : "added ") + change.getAddedSize());
                  }
                });
    land(3, 0, 5);
    model.refresh();
    work();
    assertThat(shown()).containsExactly(4, 2, 1);
    assertThat(changes).containsExactly("added 2");
    assertThat(Objects.requireNonNull(before).stream()).as("a new set").containsExactly(1);
  }

  @Test
  void sortedRowsStayInOrderWhileOthersLand() {
    land(3, 1, Double.NaN, 2);
    model.show(table);
    model.sorting().set(new Sorting("rms", false));
    work();
    assertThat(shown()).containsExactly(1, 3, 0, 2);
    land(2, 0.5, Double.NaN, 9);
    model.refresh();
    work();
    assertThat(shown()).containsExactly(5, 1, 3, 4, 0, 7, 2, 6);
    assertThat(model.rows().indexOf(new ResultRow(table, 4))).isEqualTo(3);
    model.sorting().set(new Sorting("rms", true));
    work();
    assertThat(shown()).containsExactly(7, 0, 3, 4, 1, 5, 2, 6);
    model.filter().text().set("rms < 3");
    work();
    assertThat(shown()).containsExactly(3, 4, 1, 5);
    assertThat(model.rows().indexOf(new ResultRow(table, 7))).isEqualTo(-1);
    model.sorting().set(null);
    work();
    assertThat(shown()).as("newest first").containsExactly(5, 4, 3, 1);
  }

  @Test
  void ofManyWishesOnlyTheLastIsWorkedOn() {
    land(1, 2, 3);
    model.show(table);
    model.filter().text().set("rms > 1");
    for (int i = 0; i < 50; i++) {
      model.sorting().set(new Sorting("rms", i % 2 == 0));
    }
    assertThat(behind).hasSize(1);
    behind.remove().run();
    assertThat(shown()).as("a wish that is no longer one").hasSize(3);
    assertThat(behind).hasSize(1);
    work();
    assertThat(shown()).containsExactly(1, 2);
  }

  @Test
  void badTextKeepsTheLastGoodFilter() {
    land(1, 2, 3);
    model.show(table);
    model.filter().text().set("rms > 1");
    model.filter().text().set("rms > 1 and");
    work();
    assertThat(shown()).containsExactly(2, 1);
    assertThat(model.filter().mistake().get())
        .isEqualTo("A condition is expected at the end, such as rms > 0.3. (character 12)");
  }

  @Test
  void anotherRunReadsTheFilterAnew() {
    var rich = new ResultSchema("snr", List.of(new ResultColumn("snr_db", "dB", "Signal")));
    model.show(table(rich));
    model.filter().text().set("snr_db > 3");
    assertThat(model.filter().filter().get()).isNotNull();
    land(1, 2);
    model.show(table);
    work();
    assertThat(model.filter().filter().get()).isNull();
    assertThat(model.filter().mistake().get()).contains("There is no column snr_db.");
    assertThat(shown()).hasSize(2);
  }

  @Test
  void whatAFilterSaysCanBeUndone() {
    model.show(table);
    model.filter().text().set("rms > 1");
    model.filter().set(List.of("rms"), "rms < 0");
    assertThat(model.filter().text().get()).isEqualTo("rms < 0");
    history.undo();
    assertThat(model.filter().text().get()).isEqualTo("rms > 1");
  }

  @Test
  void failuresAreCountedAsTheyLand() {
    land(1, Double.NaN);
    model.show(table);
    land(Double.NaN);
    model.refresh();
    assertThat(model.failures().groups().get())
        .containsExactly(
            new FailureCounts.Group("timed out", Failure.Cause.TIMEOUT, 2, "It took too long."));
    model.show(table(ResultSchema.PLAIN));
    assertThat(model.failures().groups().get()).isEmpty();
  }

  @Test
  void manyRowsAreCopiedBehindTheWindowsBack() {
    land(IntStream.range(0, 30).asDoubleStream().toArray());
    model.show(table);
    var copied = new ArrayList<String>();
    model.tabbed(model.copyOfRows(), 29, copied::add);
    assertThat(copied).isEmpty();
    land(99);
    model.refresh();
    work();
    assertThat(copied.getFirst().lines().skip(1).map(line -> line.split("\t", -1)[0]))
        .as("as it was when it was asked for")
        .hasSize(30)
        .startsWith("r29", "r28");
  }
}
