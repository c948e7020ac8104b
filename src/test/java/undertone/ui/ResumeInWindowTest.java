package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RunRecord;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.NameFilter;
import undertone.model.Outcome;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;
import undertone.pipeline.Engine;

/// Runs that are gone on with in the window.
@Timeout(120)
class ResumeInWindowTest {
  @TempDir private Path folder;

  private OpenWindow open() throws Exception {
    return new OpenWindow(folder.resolve("settings.properties"), Optional.empty());
  }

  private Path journal() {
    return folder.resolve("journal.sqlite");
  }

  private List<RunRecord> kept() throws Exception {
    try (var journal = Journal.openToRead(journal())) {
      return journal.runs();
    }
  }

  private List<Long> indices(long run) throws Exception {
    var indices = new ArrayList<Long>();
    try (var journal = Journal.openToRead(journal())) {
      journal.results(run, landed -> indices.add(landed.recording().index()));
    }
    return indices;
  }

  /// Whether the run was worked on so many times, the last of which is over.
  private boolean workedOn(int times) throws Exception {
    try (var journal = Journal.openToRead(journal())) {
      return journal.origins(1).size() == times
          && journal.runs().getFirst().state() != RunRecord.State.RUNNING;
    }
  }

  private static boolean offers(OpenWindow open) throws Exception {
    return Fx.call(() -> open.stage.getScene().lookup("#resume-bar").isVisible());
  }

  @Test
  void aRunThatWasStoppedGoesOnWhereItStoppedAndNothingIsDoneTwice() throws Exception {
    try (var open = open()) {
      assertThat(offers(open)).as("without any run").isFalse();
      open.set(Parameter.RECORDINGS, "400");
      open.set(Parameter.LATENCY, "100");
      open.set(Parameter.FETCHES, "8");
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), text -> text.matches("\\d\\d+ rows"));
      open.press("stop");
      open.awaitIdle();
    }
    var stopped = kept().getFirst();
    assertThat(stopped.state()).isEqualTo(RunRecord.State.CANCELLED);
    try (var open = open()) {
      var left = stopped.counts().left();
      Fx.await(open.label("resume-run").textProperty(), ("Resume (" + left + " left)")::equals);
      assertThat(open.label("unfinished").getText())
          .contains("simulator", stopped.counts().landed() + " of 400 recordings");
      open.press("resume-run");
      Fx.await(open.label("row-count").textProperty(), "400 rows"::equals);
      open.awaitIdle();
      assertThat(offers(open)).isFalse();
      assertThat(open.label("news").getText()).startsWith("400 of 400 recordings");
    }
    assertThat(kept())
        .hasSize(1)
        .extracting(RunRecord::state)
        .containsExactly(RunRecord.State.DONE);
    assertThat(indices(1)).isEqualTo(LongStream.range(0, 400).boxed().toList());
    try (var open = open()) {
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(offers(open)).as("nothing is left").isFalse();
    }
  }

  @Test
  void whatFailedIsTriedAgainAndTakesTheOldPlace() throws Exception {
    try (var open = open()) {
      open.set(Parameter.RECORDINGS, "5000");
      open.set(Parameter.LATENCY, "60");
      open.set(Parameter.FETCHES, "8");
      open.set(Parameter.FAILURES, "50");
      open.set(Parameter.FAILURES_PASS, "100");
      open.set(Parameter.ATTEMPTS, "1");
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), text -> text.matches("\\d\\d+ rows"));
      open.press("stop");
      open.awaitIdle();
    }
    var counts = kept().getFirst().counts();
    assertThat(counts.failed()).isPositive();
    try (var open = open()) {
      Fx.await(
          open.label("retry-run").textProperty(), ("Retry " + counts.failed() + " failed")::equals);
      open.press("retry-run");
      // The simulator has been started anew: for it, this is the first time that it is asked.
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> workedOn(2));
      open.awaitIdle();
      Fx.await(open.node("resume-bar", Node.class).visibleProperty(), on -> on);
      assertThat(open.label("resume-run").getText())
          .isEqualTo("Resume (%,d left)".formatted(counts.left()));
      open.press("history");
      Fx.await(open.label("history-retry").disabledProperty(), off -> !off);
      open.press("history-retry");
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> workedOn(3));
      open.awaitIdle();
      Fx.await(open.label("row-count").textProperty(), (counts.landed() + " rows")::equals);
    }
    var after = kept().getFirst().counts();
    assertThat(after.landed()).isEqualTo(counts.landed());
    assertThat(after.analysed()).isEqualTo(counts.landed());
  }

  @Test
  void whatWasToBeTriedAgainAndWasNotIsShownAsItWas() throws Exception {
    try (var open = open()) {
      open.set(Parameter.RECORDINGS, "100");
      open.set(Parameter.LATENCY, "300");
      open.set(Parameter.FETCHES, "20");
      open.set(Parameter.FAILURES, "100");
      open.set(Parameter.FAILURES_PASS, "0");
      open.set(Parameter.ATTEMPTS, "1");
      open.press("start");
      var rows = open.label("row-count").textProperty();
      Fx.await(rows, "100 rows"::equals);
      open.awaitIdle();
      assertThat(kept().getFirst().counts().failed()).isEqualTo(100);
      open.press("history");
      var table = open.node("history-table", TableView.class);
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !table.getItems().isEmpty());
      Fx.run(() -> table.getSelectionModel().clearAndSelect(0));
      Fx.await(open.label("history-retry").disabledProperty(), off -> !off);
      open.press("history-retry");
      Fx.await(rows, text -> text.matches("[1-9]\\d? rows"));
      open.press("stop");
      Fx.await(rows, "100 rows"::equals);
      Fx.await(open.label("news").textProperty(), news -> news.startsWith("Opened"));
    }
  }

  @Test
  void whatIsDiscardedIsOfferedNoMore() throws Exception {
    unfinished(settings());
    try (var open = open()) {
      Fx.await(open.node("resume-bar", Node.class).visibleProperty(), on -> on);
      open.press("discard-run");
      Fx.await(open.node("resume-bar", Node.class).visibleProperty(), on -> !on);
      assertThat(kept()).isEmpty();
    }
  }

  @Test
  void aSourceThatHasChangedIsToldAndWhatIsNewIsFetched() throws Exception {
    unfinished(settings());
    Files.delete(folder.resolve("data/b.f64"));
    Files.write(folder.resolve("data/d.f64"), new byte[800]);
    try (var open = open()) {
      Fx.await(open.label("resume-run").textProperty(), "Resume (2 left)"::equals);
      var news = new ArrayList<String>();
      var label = open.label("news");
      Fx.run(() -> label.textProperty().addListener((_, _, now) -> news.add(now)));
      open.press("resume-run");
      Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
      open.awaitIdle();
      assertThat(news).anyMatch(line -> line.contains("1 added, 1 gone, 0 changed"));
    }
    assertThat(kept().getFirst().counts().total()).isEqualTo(3);
  }

  @Test
  void aJournalThatCannotBeWrittenIsToldAndTheRunGoesOnInMemory() throws Exception {
    Files.createDirectory(journal());
    try (var open = open()) {
      open.set(Parameter.LATENCY, "0");
      open.press("start");
      open.awaitIdle();
      Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
      assertThat(open.label("message").getText())
          .startsWith("This run was not kept: the journal " + journal())
          .endsWith("export them before you close the window.");
      assertThat(open.label("export").isDisabled()).isFalse();
    }
  }

  private SourceSpec source() throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    for (var name : List.of("a", "b", "c")) {
      Files.write(data.resolve(name + ".f64"), new byte[800]);
    }
    return new SourceSpec.Files(List.of(data), new NameFilter(List.of(), List.of()), 1);
  }

  private RunSettings settings() throws Exception {
    return new RunSettings(
        source(), StrategyChoice.HYBRID, Limits.DEFAULTS, 100, FftChoice.AUTOMATIC);
  }

  /// A run that was killed after its first recording.
  private void unfinished(RunSettings settings) throws Exception {
    try (var engine = new Engine("")) {
      var survey = engine.prepare(settings);
      var run = new NewRun(settings, null, survey.total(), survey.schema(), survey::recording);
      try (var writer = Journal.begin(journal(), run, Origin.here("test", "any"))) {
        var timings = new Timings(Instant.now(), 0, 1, 2, 3, 4, 5);
        writer.landed(
            new Landed(survey.recording(0), new Outcome.NoData(), 0, 1, 0, timings, 0, 0));
      }
    }
  }
}
