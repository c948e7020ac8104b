package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RecordingServer;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.ResultSink;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;
import undertone.pipeline.Engine;
import undertone.pipeline.FindingsDigest;
import undertone.pipeline.Survey;

/// A run in the window whose journal cannot be written for a while.
@Timeout(60)
class KeepingIsFullTest {
  private static final int TOTAL = 20_000;

  /// What the run does; what comes after is there to fill the journal's queue.
  private static final int RUN = 100;

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  @Test
  void theSurveyWaitsWhileTheJournalCannotBeWrittenAndNothingIsLost() throws Exception {
    var file = folder.resolve("journal.sqlite");
    try (var server = RecordingServer.start(0);
        var engine = new Engine("")) {
      var whole = engine.prepare(settings(server.address() + "/[00000-19999].f64"));
      var rest = whole.without(index -> index >= RUN, TOTAL - RUN);
      var run = new NewRun(whole.settings(), null, TOTAL, whole.schema(), whole::recording);
      var writer = Journal.begin(file, run, Origin.here("test", "any"));
      while (writer.run().isEmpty()) {
        Thread.onSpinWait();
      }
      var table = new ResultTable(START, whole::recording, whole.schema());
      var sink = new Asked(new RowSink(table, new FindingsDigest(), writer, 0));
      int landed;
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE"); // Another program writes and does not come to an end.
        landed = fill(sink.rows(), whole);
        var running = new FutureTask<>(() -> rest.run(START, sink));
        Thread.ofPlatform().start(running);
        sink.toldToWait().await();
        assertThat(server.counts()).isEmpty();
        assertThat(table.size()).isEqualTo(landed);

        statement.execute("ROLLBACK");
        sink.rows().end(running.get());
      }
      assertThat(writer.trouble()).isEmpty();
      assertThat(server.counts())
          .hasSize(RUN)
          .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
      assertThat(table.size()).isEqualTo(landed + RUN);
      assertThat(kept(file)).hasSize(landed + RUN);
    }
  }

  /// Lands rows until the journal wants no more.
  private static int fill(RowSink rows, Survey whole) {
    int landed = 0;
    while (!rows.full()) {
      var recording = whole.recording(RUN + landed);
      var timings = new Timings(START, 0, 1, 2, 3, 4, 5);
      rows.landed(new Landed(recording, new Outcome.NoData(), 0, 1, 0, timings, 0, 0));
      landed++;
    }
    return landed;
  }

  private static Set<Long> kept(Path file) throws Exception {
    var indices = new HashSet<Long>();
    try (var journal = Journal.openToRead(file)) {
      journal.results(1, row -> indices.add(row.recording().index()));
    }
    return indices;
  }

  private static RunSettings settings(String pattern) {
    return new RunSettings(
        new SourceSpec.Urls(List.of(pattern)),
        StrategyChoice.HYBRID,
        Limits.DEFAULTS,
        100,
        FftChoice.AUTOMATIC);
  }

  /// Tells when the run has asked for room three times and found none.
  private record Asked(RowSink rows, CountDownLatch toldToWait) implements ResultSink {
    Asked(RowSink rows) {
      this(rows, new CountDownLatch(3));
    }

    @Override
    public void landed(Landed landed) {
      rows.landed(landed);
    }

    @Override
    public void landed(List<Landed> landed) {
      rows.landed(landed);
    }

    @Override
    public boolean full() {
      boolean full = rows.full();
      if (full) {
        toldToWait.countDown();
      }
      return full;
    }
  }
}
