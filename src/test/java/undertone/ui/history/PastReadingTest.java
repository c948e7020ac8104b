package undertone.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;

/// Runs that are read back from the journal.
class PastReadingTest {
  private static final int ROWS = 12_000;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void keep() {
    file = folder.resolve("journal.sqlite");
    var start = Instant.parse("2026-01-02T03:04:05Z");
    var settings =
        new RunSettings(
            new SourceSpec.Urls(List.of("http://h/[0-%d]".formatted(ROWS - 1))),
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            100,
            FftChoice.AUTOMATIC);
    var run = new NewRun(settings, null, ROWS, new ResultSchema("periodogram", List.of()));
    try (var writer = Journal.begin(file, run, Origin.here("test", "any"))) {
      for (long i = 0; i < ROWS; i++) {
        var recording = new RecordingRef(i, "r" + i, "http://h/" + i);
        var timings = new Timings(start, i, i + 1, i + 2, i + 3, i + 4, i + 5);
        writer.landed(new Landed(recording, new Outcome.NoData(), 0, 1, 0, timings, 0, 0));
      }
    }
  }

  private PastReading reading(Journal journal, LongPredicate wanted) throws Exception {
    return new PastReading(journal, journal.runs().getFirst(), null, 0, wanted);
  }

  @Test
  void allRowsAreReadAndHowFarItHasComeIsTold() throws Exception {
    try (var journal = Journal.openToRead(file)) {
      var told = new ArrayList<Double>();
      var past = reading(journal, _ -> true).read(told::add);
      assertThat(past.table().size()).isEqualTo(ROWS);
      assertThat(past.table().recording(ROWS - 1).name()).isEqualTo("r" + (ROWS - 1));
      assertThat(told).containsExactly(5_000.0 / ROWS, 10_000.0 / ROWS);
    }
  }

  @Test
  void aReadingThatIsCalledOffEndsAtTheNextRow() throws Exception {
    try (var journal = Journal.openToRead(file)) {
      var seen = new ArrayList<Long>();
      var self = new PastReading[1];
      self[0] =
          reading(
              journal,
              index -> {
                seen.add(index);
                if (seen.size() == 3) {
                  self[0].cancel();
                }
                return true;
              });
      assertThatThrownBy(() -> self[0].read(_ -> {}))
          .isInstanceOf(Refusal.class)
          .hasMessage("Called off: nothing was opened");
      assertThat(seen).hasSize(3);
      assertThat(journal.runs()).as("the journal can be read on").hasSize(1);
    }
  }
}
