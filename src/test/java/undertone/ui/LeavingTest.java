package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.ui.export.Export;
import undertone.ui.export.ExportViewModel;
import undertone.ui.status.Question;
import undertone.ui.status.StatusViewModel;

/// Closing the window while a file is being written.
class LeavingTest {
  private final ExportViewModel exports = new ExportViewModel();
  private final StatusViewModel status = new StatusViewModel();
  private int closed;
  private final Leaving leaving = new Leaving(exports, status, () -> closed++);

  @BeforeEach
  void shownIsARun() {
    var start = Instant.parse("2026-03-01T12:00:00Z");
    exports.show(
        new ResultTable(start, index -> new RecordingRef(index, "a", "http://x/a")), null, null);
  }

  private Export writing() {
    return Objects.requireNonNull(exports.begin(Path.of("far", "results.csv")));
  }

  private Question asked() {
    return Objects.requireNonNull(status.question().get());
  }

  @Test
  void withNothingBeingWrittenTheWindowClosesAtOnce() {
    leaving.leave();
    assertThat(closed).isOne();
    assertThat(status.question().get()).isNull();
  }

  @Test
  void whileAFileIsBeingWrittenTheFirstTimeAsks() {
    var export = writing();
    leaving.leave();
    assertThat(closed).isZero();
    assertThat(asked().sentence()).startsWith("results.csv is still being written.");
    assertThat(export.progress().cancelled()).isFalse();
    asked().then().run();
    assertThat(closed).isOne();
  }

  @Test
  void theSecondTimeMeansIt() {
    writing();
    leaving.leave();
    leaving.leave();
    assertThat(closed).isOne();
  }

  @Test
  void whoSaidNoIsAskedAgain() {
    writing();
    leaving.leave();
    status.question().set(null);
    leaving.leave();
    assertThat(closed).isZero();
    assertThat(asked().agree()).isEqualTo("Stop and close");
  }

  @Test
  void theQuestionGoesWhenTheFileIsThere() {
    writing();
    leaving.leave();
    exports.over("Wrote 1 row", Path.of("results.csv"));
    assertThat(status.question().get()).isNull();
    leaving.leave();
    assertThat(closed).isOne();
  }

  @Test
  void anotherQuestionStaysWhenTheFileIsThere() {
    writing();
    leaving.leave();
    var other = new Question("Ask example.org?", "Ask", "", "", () -> {});
    status.question().set(other);
    exports.over("Wrote 1 row", Path.of("results.csv"));
    assertThat(status.question().get()).isSameAs(other);
  }
}
