package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.Parameter;
import undertone.ui.settings.PreferencesFile;

/// The end of the window, in the middle of a run.
class ClosingTest {
  private static final Pattern OURS =
      Pattern.compile(
          "(fetch|analysis|inspect|simulat|undertone|XNIO).*", Pattern.CASE_INSENSITIVE);

  @TempDir private Path folder;

  @Test
  void closingInMidRunLeavesNoThreadAndRemembersTheSettings() throws Exception {
    var settings = folder.resolve("settings.properties");
    Fx.start();
    var before = Thread.getAllStackTraces().keySet();
    List<Thread> during;
    try (var open = new OpenWindow(settings, Optional.empty())) {
      open.set(Parameter.RECORDINGS, "100000");
      open.click("start");
      Fx.await(open.label("row-count").textProperty(), rows -> !rows.startsWith("0 "));
      during = ours(before);
      assertThat(during).extracting(Thread::getName).anyMatch(name -> name.startsWith("analysis"));
      Fx.run(() ->
          open.stage.fireEvent(new WindowEvent(open.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
      assertThat(open.closed.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(open.stage.isShowing()).isFalse();
    }
    // What is on its way out of a pool that has been closed needs a moment to be gone.
    for (var thread : during) {
      thread.join(Duration.ofSeconds(5));
    }
    for (var thread : ours(before)) {
      thread.join(Duration.ofSeconds(5));
    }
    assertThat(ours(before)).isEmpty();
    assertThat(new PreferencesFile(settings).read().parameters())
        .containsEntry(Parameter.RECORDINGS, 100_000.0);
  }

  private static List<Thread> ours(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !before.contains(thread))
        .filter(thread -> OURS.matcher(thread.getName()).matches())
        .toList();
  }
}
