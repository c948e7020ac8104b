package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.ui.source.SourceKind;

/// Recordings of the user's own: where they come from, how they are read, what is looked for.
class OwnRecordingsTest {
  @TempDir private Path folder;
  private OpenWindow open;
  private final Answers answers = new Answers();

  /// Answers every question for a file with what a test says.
  private static final class Answers implements FileDialogs {
    private @Nullable Path list;
    private @Nullable Path folder;

    @Override
    public Optional<Path> saveCsv(Window owner, @Nullable Path from, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> openList(Window owner) {
      return Optional.ofNullable(list);
    }

    @Override
    public Optional<Path> openFolder(Window owner) {
      return Optional.ofNullable(folder);
    }

    @Override
    public List<Path> openFiles(Window owner) {
      return List.of();
    }
  }

  @BeforeEach
  void openTheWindow() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), answers);
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }

  private void kind(SourceKind kind) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SourceKind> box = open.node("source-kind", ComboBox.class);
    Fx.run(() -> box.setValue(kind));
  }

  private void type(String id, String text) throws Exception {
    var field = open.node(id, TextField.class);
    Fx.run(() -> {
      field.setText(text);
      field.fireEvent(new ActionEvent());
    });
  }

  private void awaitRows(int rows) throws Exception {
    Fx.await(open.label("row-count").textProperty(), (rows + " rows")::equals);
    open.awaitIdle();
  }

  private List<String> columns() throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    return Fx.call(() -> table.getColumns().stream().map(c -> c.getText()).toList());
  }

  /// Four raw recordings whose rate nobody tells.
  private Path recordings() throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    for (int i = 0; i < 4; i++) {
      var bytes = java.nio.ByteBuffer.allocate(800).order(java.nio.ByteOrder.LITTLE_ENDIAN);
      for (int k = 0; k < 100; k++) {
        bytes.putDouble(Math.sin(2 * Math.PI * (i + 10) / 100 * k));
      }
      Files.write(data.resolve(i + ".f64"), bytes.array());
    }
    return data;
  }

  @Test
  void aFolderIsLookedIntoAndSurveyedInCyclesPerSample() throws Exception {
    answers.folder = recordings();
    kind(SourceKind.FILES);
    open.press("choose-folder");
    Fx.await(open.label("source-check").textProperty(), text -> text.startsWith("4 recordings"));
    assertThat(open.label("source-check").getText()).contains("0.f64, 1.f64, 2.f64");
    open.press("start");
    awaitRows(4);
    assertThat(columns()).contains("dominant [cycles/sample]").noneMatch(c -> c.contains("Hz"));
  }

  @Test
  void aTypedSampleRateGivesHertz() throws Exception {
    answers.folder = recordings();
    kind(SourceKind.FILES);
    open.press("choose-folder");
    type("reading-rate", "200");
    assertThat(open.node("reading-rate", TextField.class).getText()).isEqualTo("200 Hz");
    open.press("start");
    awaitRows(4);
    assertThat(columns()).contains("dominant Hz");
    TableView<?> table = open.node("results", TableView.class);
    assertThat(
            Fx.call(() ->
                IntStream.range(0, 4).mapToObj(table.getColumns().get(2)::getCellData).toList()))
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder("20.00", "22.00", "24.00", "26.00");
  }

  @Test
  void aListFromAFileIsReadAndItsBadLinesAreTold() throws Exception {
    answers.list =
        Files.writeString(
            folder.resolve("list.csv"),
            "url,name\n%s/recordings/0.f64,zero\nftp://host/a,none\n"
                .formatted(open.service.address()));
    open.press("open-list");
    Fx.await(open.label("source-check").textProperty(), text -> text.startsWith("2 recordings"));
    assertThat(open.label("source-check").getText()).contains("1 line is no address");
    assertThat(open.stage.getTitle()).startsWith("Addresses · 2 recordings");
    open.press("start");
    awaitRows(2);
    assertThat(open.label("message").getText()).startsWith("1 of 2 recordings failed");
    open.press("close-list");
    assertThat(open.label("source-check").getText()).contains("at least one address");
  }

  @Test
  void tickedMeasuresBecomeColumnsThatCanBeHidden() throws Exception {
    var box = open.node("measure-STATISTICS", CheckBox.class);
    Fx.run(box::fire);
    assertThat(open.label("analysis-line").getText()).isEqualTo("Periodogram peak · Statistics");
    open.press("start");
    awaitRows(20);
    assertThat(columns()).hasSizeGreaterThan(10).contains("crest factor");
    assertThat(open.label("run-analysis").getText()).contains("Statistics");

    var menu = open.node("columns", MenuButton.class);
    Fx.run(() ->
        List.copyOf(menu.getItems()).stream()
            .filter(item -> "show-crest_factor".equals(item.getId()))
            .map(CheckMenuItem.class::cast)
            .forEach(item -> {
              item.setSelected(false);
              item.fire();
            }));
    assertThat(columns()).doesNotContain("crest factor").contains("dominant Hz");
  }

  @Test
  void whatIsChosenSurvivesARestart() throws Exception {
    kind(SourceKind.INDEX);
    type("index-url", "http://127.0.0.1:9/data/");
    type("reading-channel", "BHZ");
    var box = open.node("measure-WELCH", CheckBox.class);
    Fx.run(box::fire);
    type("welch-segment", "256");
    open.close();
    open = new OpenWindow(folder.resolve("settings.properties"), answers);
    assertThat(open.node("index-url", TextField.class).getText())
        .isEqualTo("http://127.0.0.1:9/data/");
    assertThat(open.node("reading-channel", TextField.class).getText()).isEqualTo("BHZ");
    assertThat(open.node("welch-segment", TextField.class).getText()).isEqualTo("256");
    assertThat(open.label("reading").getText()).endsWith("(changed)");
  }

  @Test
  void aRefusedNumberSaysWhyAndIsForgottenByTheNext() throws Exception {
    var box = open.node("measure-PEAKS", CheckBox.class);
    Fx.run(box::fire);
    type("peaks", "99");
    assertThat(open.robot.lookup(".refusal").queryAllAs(javafx.scene.control.Label.class))
        .anyMatch(label -> label.getText().contains("From 1 to 20"));
    type("peaks", "5");
    assertThat(open.node("peaks", TextField.class).getText()).isEqualTo("5");
  }
}
