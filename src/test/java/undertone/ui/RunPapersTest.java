package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Parameter;
import undertone.model.SourceSpec;
import undertone.provenance.RunRecordReader;

/// Records, reports and traces of the run that the window shows, and runs repeated from records.
@Timeout(90)
class RunPapersTest {
  @TempDir private Path folder;
  private OpenWindow open;

  /// Takes every suggestion.
  private final class Answers implements FileDialogs {
    @Override
    public Optional<Path> saveCsv(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> savePage(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> saveTrace(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve(name));
    }
  }

  @BeforeEach
  void survey() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), new Answers());
    open.set(Parameter.LATENCY, "3");
    open.set(Parameter.FETCHES, "5");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void anExportHasARecordThatRepeatsTheRunWhenItIsDropped() throws Exception {
    open.press("export");
    ExportPageTest.begin();
    Fx.await(open.label("news").textProperty(), said -> said.startsWith("Wrote 20 rows"));
    var record = only(".run.json");
    var recorded = RunRecordReader.read(record);
    assertThat(recorded.settings().source()).isEqualTo(new SourceSpec.Simulated(20));
    assertThat(recorded.settings().limits().fetches()).isEqualTo(5);
    assertThat(recorded.service()).isEqualTo(open.service.settings());
    assertThat(Files.readString(record)).contains("\"analysed\" : 20", "\"rows\" : 20");

    open.set(Parameter.LATENCY, "9");
    open.set(Parameter.FETCHES, "2");
    int ended = open.ended.get();
    Fx.run(() -> open.window.drops.take(List.of(record), ""));
    Fx.await(open.ended.getReadOnlyProperty(), now -> now.intValue() > ended);
    assertThat(open.service.settings().latencyMs()).isEqualTo(3);
    Files.delete(record);
    open.press("export");
    ExportPageTest.begin();
    Fx.await(open.label("news").textProperty(), said -> said.startsWith("Wrote 20 rows"));
    var again = RunRecordReader.read(only(".run.json"));
    assertThat(again.settings()).isEqualTo(recorded.settings());
    assertThat(again.digest()).isEqualTo(recorded.digest()).isNotEmpty();
  }

  @Test
  void whatIsNoRecordIsRefusedAndStartsNothing() throws Exception {
    var file = Files.writeString(folder.resolve("a.run.json"), "{\"undertone_run_record\": 9}");
    int ended = open.ended.get();
    Fx.run(() -> open.window.drops.take(List.of(file), ""));
    Fx.await(open.label("message").textProperty(), said -> said.contains("a newer Undertone"));
    assertThat(open.ended.get()).isEqualTo(ended);
  }

  @Test
  void theFileMenuSavesReportAndTrace() throws Exception {
    choose("Save report…");
    Fx.await(open.label("news").textProperty(), said -> said.startsWith("Saved"));
    assertThat(Files.readString(only(".html")))
        .contains("<dt>analysed</dt><dd>20</dd>", "limits.fetches", "Limited by ");
    choose("Save trace…");
    Fx.await(
        open.label("news").textProperty(),
        said -> said.startsWith("Wrote the timeline of 20 recordings"));
    assertThat(Files.readString(only(".trace.json"))).contains("\"00019.f64\"");
  }

  private void choose(String title) throws Exception {
    var bar = open.node("menus", MenuBar.class);
    Fx.run(() ->
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> title.equals(item.getText()))
            .findFirst()
            .ifPresentOrElse(MenuItem::fire, () -> assertThat(title).isEmpty()));
  }

  private Path only(String ending) throws Exception {
    try (var files = Files.list(folder)) {
      var found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }
}
