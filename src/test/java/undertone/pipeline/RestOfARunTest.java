package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.simulator.SimulatedService;

/// Runs of which a part has landed before, and sinks that cannot take everything at once.
@Timeout(60)
class RestOfARunTest {
  private static final int RECORDINGS = 200;
  private static final int FETCHES = 4;
  private static final int THREADS = 2;

  @ParameterizedTest
  @EnumSource
  void onlyTheRestIsFetchedUnderTheIndexesThatItAlwaysHad(StrategyChoice strategy)
      throws Exception {
    var rows = new ArrayList<Landed>();
    try (var service = SimulatedService.start(0, settings(Failures.ofRate(0)));
        var engine = new Engine(service.address())) {
      var whole = engine.prepare(run(strategy));
      var rest = whole.without(index -> index % 4 != 1, RECORDINGS / 4 * 3);
      assertThat(rest.progress().total()).isEqualTo(RECORDINGS / 4);

      var progress = rest.run(Instant.now(), rows::add).progress();

      assertThat(progress.state()).isEqualTo(Progress.State.COMPLETED);
      assertThat(progress.analysed()).isEqualTo(RECORDINGS / 4);
    }
    assertThat(rows)
        .hasSize(RECORDINGS / 4)
        .allMatch(row -> row.recording().index() % 4 == 1)
        .allMatch(
            row -> row.recording().name().equals("%05d.f64".formatted(row.recording().index())));
    assertThat(rows.stream().map(row -> row.recording().index())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aSinkThatIsFullHoldsTheRunUpAndNotTheFetchesUnderWay(StrategyChoice strategy)
      throws Exception {
    var sink = new Narrow();
    try (var service = SimulatedService.start(0, settings(new Failures(0.5, 1, 0, 0)));
        var engine = new Engine(service.address())) {
      var survey = engine.prepare(run(strategy));
      var running = new FutureTask<>(() -> survey.run(Instant.now(), sink));
      Thread.ofPlatform().start(running);
      while (!sink.full() || survey.progress().inFlight() > 0) {
        Thread.onSpinWait();
      }
      assertThat(sink.size()).isBetween(Narrow.ROOM, Narrow.ROOM + FETCHES + THREADS);
      assertThat(survey.progress().queued()).isGreaterThan(RECORDINGS / 2);

      sink.widen();

      assertThat(running.get().progress().landed()).isEqualTo(RECORDINGS);
    }
    assertThat(sink.size()).isEqualTo(RECORDINGS);
  }

  @Test
  void aRunWhoseSinkIsFullCanBeCancelled() throws Exception {
    var sink = new Narrow();
    try (var service = SimulatedService.start(0, settings(Failures.ofRate(0)));
        var engine = new Engine(service.address())) {
      var survey = engine.prepare(run(StrategyChoice.HYBRID));
      var running = new FutureTask<>(() -> survey.run(Instant.now(), sink));
      Thread.ofPlatform().start(running);
      while (!sink.full()) {
        Thread.onSpinWait();
      }
      survey.cancel();
      assertThat(running.get().progress().state()).isEqualTo(Progress.State.CANCELLED);
    }
  }

  /// Is full when it has a few rows, until it is told otherwise.
  private static final class Narrow implements ResultSink {
    static final int ROOM = 10;
    private final List<Landed> rows = new ArrayList<>();
    private int room = ROOM;

    @Override
    public synchronized void landed(Landed landed) {
      rows.add(landed);
    }

    @Override
    public synchronized boolean full() {
      return rows.size() >= room;
    }

    synchronized void widen() {
      room = Integer.MAX_VALUE;
    }

    synchronized int size() {
      return rows.size();
    }
  }

  private static ServiceSettings settings(Failures failures) {
    return new ServiceSettings(RECORDINGS, 100, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, failures, 1);
  }

  private static RunSettings run(StrategyChoice strategy) {
    var usual = Limits.of(FETCHES, THREADS, 8 * Parameter.MIB);
    return new RunSettings(
        new SourceSpec.Simulated(RECORDINGS),
        strategy,
        new Limits(
            usual.fetches(),
            usual.autoFetches(),
            usual.perHost(),
            1,
            usual.analysisThreads(),
            usual.memoryBytes(),
            usual.largestBytes()),
        Double.NaN,
        FftChoice.JTRANSFORMS);
  }
}
