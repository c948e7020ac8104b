package undertone.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.export.ExportFormat;

/// The page on which results are exported.
@Timeout(90)
class ExportPageTest {
  @TempDir private Path folder;
  private OpenWindow open;

  /// Takes every suggestion.
  private final class Answers implements FileDialogs {
    @Override
    public Optional<Path> saveCsv(Window owner, @Nullable Path in, String name) {
      return Optional.of(folder.resolve(name));
    }
  }

  @BeforeEach
  void exportTheLecture() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), new Answers());
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    open.press("export");
  }

  @AfterEach
  void close() {
    open.close();
  }

  /// Presses the button that asks for the file.
  static void begin() throws Exception {
    var button = node("export-begin", Button.class);
    Fx.run(button::fire);
  }

  /// A node of whichever window has it.
  private static <T extends Node> T node(String id, Class<T> type) throws Exception {
    return Fx.call(() ->
        Window.getWindows().stream()
            .map(window -> window.getScene().lookup("#" + id))
            .filter(type::isInstance)
            .map(type::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no node #" + id)));
  }

  private static ObservableValue<String> end() throws Exception {
    return node("export-end", Label.class).textProperty();
  }

  @SuppressWarnings("unchecked")
  private static void choose(ExportFormat format) throws Exception {
    ComboBox<ExportFormat> formats = node("export-format", ComboBox.class);
    Fx.run(() -> formats.setValue(format));
  }

  private static String preview() throws Exception {
    var preview = node("export-preview", TextArea.class);
    return Fx.call(preview::getText);
  }

  private List<Path> files(String extension) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).toList();
    }
  }

  @Test
  void eachFormatShowsThreeRowsAndIsWritten() throws Exception {
    for (var format : List.of(ExportFormat.JSON_LINES, ExportFormat.PARQUET, ExportFormat.NPZ)) {
      choose(format);
      // A name ends in .f64, and so does an address, which columns have no room for.
      int each = format == ExportFormat.JSON_LINES ? 2 : 1;
      assertThat(preview().split("\\.f64", -1)).hasSize(3 * each + 1);
      begin();
      Fx.await(end(), said -> said.startsWith("Wrote 20 rows to"));
      assertThat(files(format.extension()))
          .singleElement()
          .satisfies(file -> assertThat(end().getValue()).endsWith(file.toString()));
      assertThat(node("export-folder", Button.class).isVisible()).isTrue();
    }
  }

  @Test
  void excelHasMarksOfItsOwnAndRefusesTheSameForBoth() throws Exception {
    choose(ExportFormat.EXCEL);
    assertThat(preview()).startsWith("index;recording;").contains(";done;");
    begin();
    Fx.await(end(), said -> said.startsWith("Wrote"));
    var text = Files.readString(files(".csv").getFirst(), UTF_8);
    assertThat(text).startsWith("\uFEFFindex;recording;");
    ComboBox<?> separator = node("export-separator", ComboBox.class);
    Fx.run(() -> separator.getSelectionModel().select(1));
    assertThat(node("export-mistake", Label.class).getText()).contains("cannot both");
    assertThat(node("export-begin", Button.class).isDisabled()).isTrue();
    choose(ExportFormat.CSV);
    assertThat(node("export-begin", Button.class).isDisabled()).isFalse();
  }

  @Test
  void theFilteredRowsAreCountedAndWrittenAlone() throws Exception {
    assertThat(node("export-wanted", RadioButton.class).isDisabled()).isTrue();
    var filter = open.node("filter", TextField.class);
    Fx.run(() -> filter.setText("index < 5"));
    Fx.await(open.label("row-count").textProperty(), text -> text.startsWith("5 "));
    open.press("export");
    var some = node("export-wanted", RadioButton.class);
    assertThat(some.getText()).isEqualTo("What the filter shows: 5 rows (index < 5)");
    assertThat(some.isSelected()).isTrue();
    assertThat(node("export-everything", RadioButton.class).getText())
        .isEqualTo("Everything: 20 rows");
    choose(ExportFormat.JSON_LINES);
    begin();
    Fx.await(end(), said -> said.startsWith("Wrote 5 rows"));
    assertThat(Files.readAllLines(files(".jsonl").getFirst())).hasSize(5);
    var all = node("export-everything", RadioButton.class);
    Fx.run(() -> all.setSelected(true));
    begin();
    Fx.await(end(), said -> said.startsWith("Wrote 20 rows"));
    assertThat(Files.readAllLines(files(".jsonl").getFirst())).hasSize(20);
  }
}
