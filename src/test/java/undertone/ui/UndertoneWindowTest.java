package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Parameter;
import undertone.ui.settings.PreferencesFile;

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

  private void type(String parameter, String text) throws Exception {
    var entry = open.node(parameter + "-entry", TextField.class);
    Fx.run(() -> {
      entry.setText(text);
      entry.getOnAction().handle(new ActionEvent());
    });
  }

  private void awaitIdle() throws Exception {
    Fx.await(open.label("start").disabledProperty(), disabled -> !disabled);
  }

  @Test
  void oneClickRunsTheLectureAndTheResultsAreExported() throws Exception {
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    awaitIdle();
    assertThat(open.label("fetched-aside").getText()).isEqualTo("20 of 20 · 100 %");
    assertThat(open.node("run-bar", ProgressBar.class).getProgress()).isEqualTo(1);
    var table = open.node("results", TableView.class);
    assertThat(Fx.call(() -> table.getItems().size())).isEqualTo(20);

    open.press("export");
    Fx.await(open.label("news").textProperty(), news -> news.startsWith("Wrote 20 rows"));
    var lines = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(lines).hasSize(21);
    assertThat(lines.getFirst()).startsWith("index,recording,url,status");
    assertThat(lines.subList(1, 21)).allMatch(line -> line.contains(",done,"));
  }

  @Test
  void aSelectedRowShowsItsRecording() throws Exception {
    open.press("start");
    awaitIdle();
    var table = open.node("results", TableView.class);
    Fx.run(() -> table.getSelectionModel().select(0));
    Fx.await(open.label("recording-facts").textProperty(), facts -> facts.startsWith("peak"));
    assertThat(open.label("recording-title").getText()).matches("Recording \\d{5}\\.f64");
  }

  @Test
  void cancelEndsARunThatWouldTakeMinutesAndKeepsTheWindowUsable() throws Exception {
    type("RECORDINGS", "100000");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
    assertThat(open.stage.getTitle()).contains(" % · Simulated service · 100,000 recordings");
    open.click("cancel");
    awaitIdle();
    assertThat(open.label("news").getText()).startsWith("Cancelled: ");
    type("RECORDINGS", "3");
    open.press("start");
    awaitIdle();
    assertThat(open.label("row-count").getText()).isEqualTo("3 rows");
  }

  @Test
  void aRunInWhichEverythingFailsSaysWhy() throws Exception {
    type("FAILURES", "100");
    open.press("start");
    awaitIdle();
    assertThat(open.label("message").getText()).startsWith("20 of 20 recordings failed: ");
    assertThat(open.label("figure-FAILED").getText()).isEqualTo("20");
    assertThat(open.node("message-bar", HBox.class).isVisible()).isTrue();
    open.press("close-message");
    assertThat(open.node("message-bar", HBox.class).isVisible()).isFalse();
  }

  @Test
  void aServiceSliderActsDuringTheRun() throws Exception {
    type("RECORDINGS", "100000");
    open.press("start");
    type("LATENCY", "123");
    type("SAMPLES", "77");
    assertThat(open.service.settings().latencyMs()).isEqualTo(123);
    assertThat(open.service.settings().samples()).isEqualTo(5_000);
  }

  @Test
  void badInputSaysWhyAndLeavesTheValue() throws Exception {
    type("LATENCY", "-1");
    assertThat(open.service.settings().latencyMs()).isEqualTo(50);
    var refusals = Fx.call(() -> open.stage.getScene().getRoot().lookupAll(".refusal"));
    assertThat(refusals).anyMatch(node -> node.isVisible());
  }

  @Test
  void closingInMidRunLeavesNoThreadAndRemembersTheSettings() throws Exception {
    type("RECORDINGS", "100000");
    var slider = open.node("NOISE", Slider.class);
    Fx.run(() -> slider.setValue(0.3));
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
    Fx.run(open.window::close);
    assertThat(open.closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(runThreads()).isEmpty();
    var kept = new PreferencesFile(folder.resolve("settings.properties")).read();
    assertThat(kept.parameters()).containsEntry(Parameter.NOISE, 3.0);
    assertThat(kept.bounds()).isNotNull();
  }

  /// Threads that a run makes, but for those that idle in the engine's client.
  private static List<String> runThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.matches("undertone-(run|export)|.*analysis.*"))
        .toList();
  }
}
