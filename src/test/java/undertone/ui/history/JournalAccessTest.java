package undertone.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Journal;
import undertone.journal.JournalPlace;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.Upkeep;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.ui.Fx;

/// The journal as a window has it open for days.
class JournalAccessTest {
  private static final int NONE = -1;

  @TempDir private Path folder;

  @Test
  void aJournalThatATerminalHasMovedIsFoundInItsNewPlace() throws Exception {
    Fx.start();
    var file = folder.resolve("journal.sqlite");
    try (var access = new JournalAccess(file)) {
      assertThat(runs(access)).as("before there is one").isEqualTo(NONE);
      var settings =
          new RunSettings(
              new SourceSpec.Urls(List.of("http://h/[0-9]")),
              StrategyChoice.HYBRID,
              Limits.DEFAULTS,
              100,
              FftChoice.AUTOMATIC);
      var run = new NewRun(settings, null, 10, new ResultSchema("periodogram", List.of()));
      Journal.begin(file, run, Origin.here("test", "any")).close();
      assertThat(runs(access)).isEqualTo(1);
      Upkeep.move(file, folder.resolve("there.sqlite"), new JournalPlace(file)::remember);
      assertThat(runs(access)).as("moved").isEqualTo(1);
    }
  }

  private static int runs(JournalAccess access) throws Exception {
    var count = new CompletableFuture<Integer>();
    access.read(
        NONE,
        journal -> journal.runs().size(),
        count::complete,
        said -> count.completeExceptionally(new AssertionError(said)));
    return count.get(1, TimeUnit.MINUTES);
  }
}
