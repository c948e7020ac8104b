package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Clocked;

@Timeout(60)
class JournalWordsTest {
  @TempDir private Path folder;

  @Test
  void aClockThatWasPutBackIsToldOnce() {
    var said = new StringWriter();
    var err = new PrintWriter(said, true);
    var now = new AtomicReference<>(Instant.parse("2026-01-02T03:00:00Z"));
    try (var kept = Clocked.begin(folder.resolve("journal.sqlite"), now::get)) {
      var words = new JournalWords(kept, err, new ProgressLine(err, false, ""), "", null);
      words.tellTrouble();
      assertThat(said.toString()).isEmpty();
      now.updateAndGet(time -> time.minus(Duration.ofMinutes(90)));
      Clocked.land(kept, 0);
      while (kept.note().isEmpty()) {
        Thread.onSpinWait();
      }
      words.tellTrouble();
      words.tellTrouble();
    }
    assertThat(said.toString().lines())
        .singleElement()
        .asString()
        .startsWith("undertone: the clock of this machine was put back by 1 h 30 min while the run")
        .endsWith("durations are right");
  }
}
