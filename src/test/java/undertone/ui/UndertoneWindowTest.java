package undertone.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Parameter;

/// The window as a user has it: a real engine, a real service, no display.
class UndertoneWindowTest {
  @TempDir private Path folder;
  private OpenWindow open;

  @BeforeEach
  void openTheWindow() throws Exception {
    open =
        new OpenWindow(
            folder.resolve("settings.properties"), Optional.of(folder.resolve("out.csv")));
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }

  @Test
  void oneClickRunsTheLectureAndTheResultsAreExported() throws Exception {
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    assertThat(open.label("fetched-aside").getText()).isEqualTo("20 of 20 · 100 %");
    assertThat(open.node("run-bar", ProgressBar.class).getProgress()).isEqualTo(1);
    var table = open.node("results", TableView.class);
    assertThat(Fx.call(() -> table.getItems().size())).isEqualTo(20);

    open.click("export");
    ExportPageTest.begin();
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Wrote 20 rows"));
    try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("out.csv"))) {
      var rows = reader.stream().toList();
      assertThat(rows).hasSize(20);
      assertThat(rows).allMatch(row -> row.getField("status").equals("done"));
      assertThat(rows)
          .extracting(row -> Double.parseDouble(row.getField("dominant_frequency_hz")))
          .allMatch(frequency -> frequency >= 49 && frequency <= 151);
      assertThat(rows.stream().map(row -> row.getField("recording")).distinct()).hasSize(20);
    }
  }

  @Test
  void cancelEndsARunThatWouldTakeMinutesAndKeepsTheWindowUsable() throws Exception {
    open.set(Parameter.RECORDINGS, "100000");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
    assertThat(open.stage.getTitle()).contains(" % · Simulated service · 100,000 recordings");
    open.robot.push(CONTROL, PERIOD);
    open.awaitIdle();
    assertThat(open.label("news").getText()).startsWith("Stopped: ");
    open.set(Parameter.RECORDINGS, "3");
    open.press("start");
    open.awaitIdle();
    assertThat(open.label("row-count").getText()).isEqualTo("3 rows");
  }

  @Test
  void aRunInWhichEverythingFailsSaysWhy() throws Exception {
    open.set(Parameter.FAILURES, "100");
    open.press("start");
    open.awaitIdle();
    assertThat(open.label("message").getText()).startsWith("20 of 20 recordings failed: ");
    assertThat(open.label("figure-FAILED").getText()).isEqualTo("20");
    assertThat(open.node("message-bar", HBox.class).isVisible()).isTrue();
    open.press("close-message");
    assertThat(open.node("message-bar", HBox.class).isVisible()).isFalse();
  }

  @Test
  void aServiceSliderActsDuringTheRun() throws Exception {
    open.set(Parameter.RECORDINGS, "100000");
    open.press("start");
    open.set(Parameter.LATENCY, "123");
    open.set(Parameter.SAMPLES, "77");
    assertThat(open.service.settings().latencyMs()).isEqualTo(123);
    assertThat(open.service.settings().samples()).isEqualTo(5_000);
  }

  @Test
  void badInputSaysWhyAndLeavesTheValue() throws Exception {
    open.set(Parameter.LATENCY, "-1");
    assertThat(open.service.settings().latencyMs()).isEqualTo(50);
    var refusals = Fx.call(() -> open.stage.getScene().getRoot().lookupAll(".refusal"));
    assertThat(refusals).anyMatch(node -> node.isVisible());
  }
}
