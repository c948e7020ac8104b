package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RecordingServer;
import undertone.journal.RunRecord;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.NameFilter;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;
import undertone.pipeline.Engine;

/// Runs over lists and index pages that are gone on with in the window: each of three recordings,
/// broken off after the first.
@Timeout(120)
class ResumeListedInWindowTest {
  @TempDir private Path folder;
  private RecordingServer server;

  @BeforeEach
  void serve() throws Exception {
    server = RecordingServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aListThatIsTheSameGoesOnWithWhatIsLeft() throws Exception {
    var source = new SourceSpec.UrlList(null, String.join("\n", list("a", "b", "c")));
    breakOff(source);
    assertThat(resume()).noneMatch(line -> line.contains("has changed"));
    assertThat(server.counts())
        .containsOnlyKeys("/list/b.f64", "/list/c.f64")
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(kept()).isEqualTo(List.of("0 a.f64", "1 b.f64", "2 c.f64"));
  }

  @Test
  void aListFileThatHasChangedIsToldAndWhatIsNewIsFetched() throws Exception {
    var file = Files.write(folder.resolve("list.txt"), list("a", "b", "c"));
    breakOff(new SourceSpec.UrlList(file, ""));
    Files.write(file, list("x", "c", "a"));
    assertThat(resume()).anyMatch(line -> line.contains("1 added, 1 gone, 0 changed"));
    assertThat(server.counts()).containsOnlyKeys("/list/x.f64", "/list/c.f64");
    assertThat(kept()).isEqualTo(List.of("0 x.f64", "1 c.f64", "2 a.f64"));
  }

  @Test
  void anIndexPageThatHasChangedIsToldAndWhatLandedStays() throws Exception {
    server.page("/list/", json("a", 1, "b", 1, "c", 1));
    breakOff(new SourceSpec.Index(server.address() + "/list/", NameFilter.ALL, 0));
    server.page("/list/", json("c", 1, "a", 2, "d", 1));
    assertThat(resume()).anyMatch(line -> line.contains("1 added, 1 gone, 1 changed"));
    assertThat(server.counts())
        .containsEntry("/list/", 2)
        .containsEntry("/list/c.f64", 1)
        .containsEntry("/list/d.f64", 1)
        .hasSize(3);
    assertThat(kept()).isEqualTo(List.of("0 c.f64", "1 a.f64", "2 d.f64"));
  }

  private List<String> list(String... names) {
    var lines = new ArrayList<String>();
    for (var name : names) {
      lines.add(server.address() + "/list/" + name + ".f64");
    }
    return lines;
  }

  /// @param entries name, size, name, size ...
  private static String json(Object... entries) {
    var objects = new ArrayList<String>();
    for (int i = 0; i < entries.length; i += 2) {
      objects.add("{\"name\":\"%s.f64\",\"size\":%s}".formatted(entries[i], entries[i + 1]));
    }
    return objects.toString();
  }

  /// Keeps a run that was killed after its first recording.
  private void breakOff(SourceSpec source) throws Exception {
    var settings =
        new RunSettings(source, StrategyChoice.HYBRID, Limits.DEFAULTS, 100, FftChoice.AUTOMATIC);
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

  /// Opens a window, goes on by its bar, and waits for the end.
  ///
  /// @return the news on the way
  private List<String> resume() throws Exception {
    var news = new ArrayList<String>();
    try (var open = new OpenWindow(folder.resolve("settings.properties"), Optional.empty())) {
      Fx.await(open.label("resume-run").textProperty(), "Resume (2 left)"::equals);
      var label = open.label("news");
      Fx.run(() -> label.textProperty().addListener((_, _, now) -> news.add(now)));
      open.press("resume-run");
      Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
      open.awaitIdle();
    }
    return news;
  }

  /// What is kept in the end of the run: index and name of each recording.
  private List<String> kept() throws Exception {
    var rows = new ArrayList<String>();
    try (var journal = Journal.openToRead(journal())) {
      assertThat(journal.runs()).extracting(RunRecord::state).containsExactly(RunRecord.State.DONE);
      journal.results(
          1, row -> rows.add("%d %s".formatted(row.recording().index(), row.recording().name())));
    }
    return rows;
  }

  private Path journal() {
    return folder.resolve("journal.sqlite");
  }
}
