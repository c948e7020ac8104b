package undertone.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import undertone.journal.Journal;
import undertone.journal.RunRecord;
import undertone.model.Parameter;
import undertone.ui.charts.Chart;

/// The page of the runs that were kept, on a real journal.
@Timeout(120)
class HistoryPageTest {
  @TempDir private Path folder;
  private OpenWindow open;

  @BeforeEach
  void openTheWindow() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), Optional.empty());
    open.set(Parameter.LATENCY, "1");
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }

  private List<RunRecord> kept() throws Exception {
    try (var journal = Journal.openToRead(open.folders.journal())) {
      return journal.runs();
    }
  }

  @SuppressWarnings("unchecked")
  private TableView<RunRecord> table() throws Exception {
    return open.node("history-table", TableView.class);
  }

  private void awaitRows(Predicate<List<RunRecord>> condition) throws Exception {
    var table = table();
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> Fx.call(() -> condition.test(List.copyOf(table.getItems()))));
  }

  private void run() throws Exception {
    open.press("start");
    open.awaitIdle();
  }

  @Test
  void withoutRunsThePageSaysWhatItIsFor() throws Exception {
    open.robot.push(CONTROL, H);
    assertThat(open.label("history-empty").getText()).startsWith("No run is kept yet.");
    open.robot.push(ESCAPE);
    assertThat(Fx.call(() -> open.stage.getScene().lookup("#history-page"))).isNull();
    assertThat(open.folders.journal()).doesNotExist();
  }

  @Test
  void aRunIsKeptAsItLandsAndOpensAgainAsIfItHadJustRun() throws Exception {
    open.set(Parameter.FAILURES, "30");
    run();
    var before = kept().getFirst();
    assertThat(before.state()).isEqualTo(RunRecord.State.DONE);
    assertThat(before.counts().landed()).isEqualTo(20);
    assertThat(before.remarks().verdict()).startsWith("Limited by ");
    open.set(Parameter.FAILURES, "0");
    open.set(Parameter.RECORDINGS, "7");
    run();
    Fx.await(open.label("row-count").textProperty(), "7 rows"::equals);
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 2);
    open.robot.push(DOWN);
    Fx.await(open.label("history-open").disabledProperty(), off -> !off);
    open.robot.push(ENTER);
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    assertThat(open.node("RECORDINGS-entry", TextField.class).getText()).isEqualTo("20");
    assertThat(open.label("run-line").getText()).isEqualTo(before.remarks().verdict());
    assertThat(open.label("news").getText()).startsWith("Opened simulator: 20 rows");
  }

  @Test
  void whatIsBeingOpenedIsCalledOffByItsButtonOrEscape() throws Exception {
    run();
    open.set(Parameter.RECORDINGS, "7");
    run();
    Fx.await(open.label("row-count").textProperty(), "7 rows"::equals);
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 2);
    var table = table();
    Fx.run(() -> table.getSelectionModel().clearAndSelect(1));
    var news = open.label("news").textProperty();
    var opener = open.node("history-open", Button.class);
    var callOff = open.node("history-callOff", Button.class);
    assertThat(callOff.isVisible()).isFalse();
    for (Runnable deed : List.<Runnable>of(callOff::fire, () -> escape(table))) {
      Fx.run(() -> {
        opener.fire();
        assertThat(callOff.isVisible()).isTrue();
        deed.run();
      });
      Fx.await(news, "Called off: nothing was opened"::equals);
      assertThat(callOff.isVisible()).isFalse();
      assertThat(table.getScene()).as("the page stays").isNotNull();
      assertThat(open.node("message-bar", Parent.class).isVisible()).as("no fault").isFalse();
      open.press("history-pin");
      Fx.await(news, said -> said.contains("inned: "));
    }
    open.robot.push(ESCAPE);
    assertThat(open.label("row-count").getText()).isEqualTo("7 rows");
  }

  private static void escape(TableView<?> table) {
    table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", ESCAPE, false, false, false, false));
  }

  @Test
  void namesNotesAndPinsAreChangedByKeysAlone() throws Exception {
    run();
    open.set(Parameter.RECORDINGS, "3");
    run();
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 2);
    open.robot.push(DOWN);
    open.robot.push(F2);
    open.robot.write("lecture");
    open.robot.push(TAB);
    open.robot.write("the first one");
    open.robot.push(TAB);
    awaitRows(rows ->
        rows.get(1).name().equals("lecture")
            && rows.get(1).remarks().notes().equals("the first one"));
    var table = table();
    Fx.run(table::requestFocus);
    open.robot.push(P);
    awaitRows(rows -> rows.getFirst().name().equals("lecture"));
    assertThat(kept()).extracting(RunRecord::name).containsExactly("simulator", "lecture");
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedItem().name()))
        .as("the same run stays selected")
        .isEqualTo("lecture");
    assertThat(open.node("history-notes", TextArea.class).getText()).isEqualTo("the first one");
    open.robot.push(CONTROL, F);
    open.robot.write("first LECT");
    awaitRows(rows -> rows.size() == 1 && rows.getFirst().name().equals("lecture"));
    open.robot.write("x");
    awaitRows(List::isEmpty);
    assertThat(open.label("history-empty").getText()).isEqualTo("No run has all of these words.");
  }

  @Test
  void whatIsDeletedComesBack() throws Exception {
    run();
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 1);
    open.robot.push(DELETE);
    awaitRows(List::isEmpty);
    assertThat(kept()).isEmpty();
    open.robot.push(CONTROL, Z);
    awaitRows(rows -> rows.size() == 1);
    assertThat(kept()).extracting(run -> run.counts().rows()).containsExactly(20L);
  }

  @Test
  void theSameIsDoneAgainWithTheSettingsOfARun() throws Exception {
    open.set(Parameter.RECORDINGS, "5");
    open.set(Parameter.SAMPLES, "64");
    run();
    open.set(Parameter.RECORDINGS, "9");
    var rowCount = open.label("row-count").textProperty();
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 1);
    open.press("history-again");
    Fx.await(rowCount, "5 rows"::equals);
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> kept().stream().filter(run -> run.state() == RunRecord.State.DONE).count() == 2);
    assertThat(kept()).extracting(run -> run.counts().total()).containsExactly(5L, 5L);
  }

  @Test
  void runsBesideEachOtherTellHowTheyDifferFromTheFirst() throws Exception {
    run();
    open.set(Parameter.RECORDINGS, "30");
    for (int more = 0; more < 3; more++) {
      run();
    }
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 4);
    assertThat(open.label("history-size").getText()).matches("4 runs · [0-9.]+ [KM]iB on the disk");
    var list = table();
    Fx.run(() -> list.getSelectionModel().selectAll());
    open.robot.push(C);
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> Fx.call(() -> open.stage.getScene().lookup("#pasts-table") != null));
    @SuppressWarnings("unchecked")
    TableView<List<String>> figures = open.node("pasts-table", TableView.class);
    var rows = Fx.call(() -> List.copyOf(figures.getItems()));
    assertThat(rows)
        .contains(List.of("Recordings", "30", "30  ±0", "30  ±0", "20  −10 (−33.3 %)"))
        .contains(List.of("Failed", "0", "0  ±0", "0  ±0", "0  ±0"))
        .contains(List.of("Findings", "the same", "the same", "the same", "others"));
    var rates = open.node("pasts-throughput", Chart.class);
    for (int run = 1; run <= 4; run++) {
      assertThat(Fx.call(rates::description)).contains(run + " · simulator");
      open.node("pasts-timeline-" + (run - 1), Chart.class);
    }
    var focused = Fx.call(() -> open.stage.getScene().getFocusOwner());
    assertThat(focused).isSameAs(open.label("pasts-back"));
    open.robot.push(ESCAPE);
    assertThat(table().getScene()).isNotNull();
  }

  @Test
  void theNextRunIsSelectedWhereOneIsDeletedAndEscapeEmptiesTheSearchFirst() throws Exception {
    for (int more = 0; more < 4; more++) {
      run();
    }
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 4);
    var table = table();
    Fx.run(() -> table.getSelectionModel().clearAndSelect(1));
    open.robot.push(DELETE);
    awaitRows(rows -> rows.size() == 3);
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedItem().id())).isEqualTo(2);
    Fx.run(() -> table.getSelectionModel().clearAndSelect(2));
    open.robot.push(DELETE);
    awaitRows(rows -> rows.size() == 2);
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedItem().id())).isEqualTo(2);

    open.robot.push(F2);
    open.robot.write("again");
    open.robot.push(ENTER);
    assertThat(Fx.call(table::isFocused)).as("Enter leads back to the list").isTrue();
    awaitRows(rows -> rows.get(1).name().equals("again"));
    var search = open.node("history-search", TextField.class);
    Fx.run(search::requestFocus);
    open.robot.write("nowhere");
    awaitRows(List::isEmpty);
    open.robot.push(ESCAPE);
    awaitRows(rows -> rows.size() == 2);
    open.robot.push(ESCAPE);
    assertThat(Fx.call(() -> open.stage.getScene().lookup("#history-page"))).isNull();
  }

  @Test
  void whateverTheKeyboardReachesHasAName() throws Exception {
    run();
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 1);
    Fx.await(open.label("history-open").disabledProperty(), off -> !off);
    var page = open.node("history-page", Parent.class);
    assertThat(Fx.call(() -> nameless(page))).isEmpty();
  }

  private static List<String> nameless(Parent parent) {
    var found = new ArrayList<String>();
    for (var node : parent.getChildrenUnmodifiable()) {
      if (node instanceof Control control && control.isFocusTraversable() && !named(control)) {
        found.add(control.toString());
      }
      if (node instanceof Parent inner && !(node instanceof TableView<?>)) {
        found.addAll(nameless(inner));
      }
    }
    return found;
  }

  private static boolean named(Control control) {
    var text = control.getAccessibleText();
    return (text != null && !text.isBlank())
        || (control instanceof Labeled labeled && !labeled.getText().isBlank());
  }

  @Test
  void whatAnotherProgramKeepsIsSeenWithoutADeed() throws Exception {
    run();
    open.robot.push(CONTROL, H);
    awaitRows(rows -> rows.size() == 1);
    try (var other = Journal.open(open.folders.journal())) {
      other.rename(1, "renamed elsewhere");
    }
    awaitRows(rows -> rows.getFirst().name().equals("renamed elsewhere"));
  }

  @Test
  void nothingIsKeptWhereThatIsNotWanted() throws Exception {
    open.robot.push(CONTROL, H);
    open.press("history-keep");
    open.robot.push(ESCAPE);
    run();
    assertThat(open.folders.journal()).doesNotExist();
  }
}
