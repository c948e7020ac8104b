package undertone.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// Surveys of an FDSN service, over HTTP.
@Timeout(120)
class FdsnSurveyTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private final ConcurrentLinkedQueue<Landed> rows = new ConcurrentLinkedQueue<>();

  /// One request for 64 s, and a service that gives at most 5 s: the first comes back alone, when
  /// nothing else is in flight.
  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void whatIsTooLargeIsCutUntilEverySecondHasComeOnce(StrategyChoice strategy) throws Exception {
    try (var server = new FdsnServer(List.of("AAA", "BBB"), Duration.ofSeconds(5));
        var engine = new Engine("")) {
      var survey = engine.prepare(settings(server, "AAA,BBB,NONE", 63, 64, strategy));
      assertThat(survey.total()).isEqualTo(3);

      var progress = survey.run(Instant.now(), rows::add).progress();

      assertThat(progress.state()).isEqualTo(Progress.State.COMPLETED);
      assertThat(rows)
          .extracting(Landed::outcome)
          .doesNotHaveAnyElementsOfTypes(Outcome.Failed.class);
      // Halved 4 times: 63 s -> 16 x 3.9 s. The service knows not NONE and looks at its length
      // first.
      assertThat(progress.total()).isEqualTo(48);
      assertThat(progress.queued()).isZero();
      assertThat(progress.analysed()).isEqualTo(32);
      assertThat(progress.noData()).isEqualTo(16);
      assertEachIndexOnce(48);
      assertThat(server.sent).hasSize(2 * 64);
      assertThat(server.sent.values()).allMatch(times -> times.get() == 1);
    }
  }

  /// Of two requests only the second, under its index in the whole.
  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void whatIsTriedAgainIsCutAsWell(StrategyChoice strategy) throws Exception {
    try (var server = new FdsnServer(List.of("AAA", "BBB"), Duration.ofSeconds(5));
        var engine = new Engine("")) {
      var whole = engine.prepare(settings(server, "AAA,BBB", 63, 64, strategy));
      var again = whole.again(new long[] {1}, Limits.DEFAULTS);

      var progress = again.run(Instant.now(), rows::add).progress();

      assertThat(progress.analysed()).isEqualTo(16);
      assertThat(progress.failed()).isZero();
      assertThat(server.sent.keySet()).hasSize(64).allMatch(second -> second.contains("BBB"));
      assertThat(server.sent.values()).allMatch(times -> times.get() == 1);
    }
  }

  @Test
  void aSecondThatIsStillTooLargeFailsInWords() throws Exception {
    try (var server = new FdsnServer(List.of("AAA"), Duration.ofMillis(100));
        var engine = new Engine("")) {
      var survey = engine.prepare(settings(server, "AAA", 4, 4, StrategyChoice.HYBRID));
      var progress = survey.run(Instant.now(), rows::add).progress();
      assertThat(progress.failed()).isEqualTo(4);
      assertThat(rows)
          .allSatisfy(row ->
              assertThat(((Outcome.Failed) row.outcome()).failure().message())
                  .startsWith("XX.AAA.00.LH? 2024-01-01T00:00:0")
                  .contains("413")
                  .endsWith("less than 2 s are not cut any smaller"));
    }
  }

  @Test
  void aServiceThatIsAskedTooMuchIsWaitedFor() throws Exception {
    try (var server = new FdsnServer(List.of("AAA"), Duration.ofDays(1));
        var engine = new Engine("")) {
      server.refusals.set(1);
      var survey = engine.prepare(settings(server, "A?A", 59, 60, StrategyChoice.HYBRID));
      var progress = survey.run(Instant.now(), rows::add).progress();
      assertThat(progress.analysed()).isEqualTo(1);
      assertThat(server.queries).hasSize(2);
      assertThat(rows.element().attempts()).isEqualTo(2);
    }
  }

  /// A pause, a stop or a cancel while requests are being cut leaves nothing half done.
  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void aRunThatIsPausedAndStoppedAmongCutsAddsUp(StrategyChoice strategy) throws Exception {
    for (int stopAfter = 1; stopAfter <= 9; stopAfter += 4) {
      rows.clear();
      try (var server = new FdsnServer(List.of("AAA"), Duration.ofSeconds(9));
          var engine = new Engine("")) {
        var survey = engine.prepare(settings(server, "AAA", 600, 100, strategy));
        var running = new AtomicReference<>(survey);
        int limit = stopAfter;
        var progress =
            survey
                .run(
                    Instant.now(),
                    row -> {
                      rows.add(row);
                      var run = requireNonNull(running.get());
                      run.pause();
                      run.resume();
                      if (rows.size() == limit) {
                        if (limit == 5) {
                          run.cancel();
                        } else {
                          run.stop();
                        }
                      }
                    })
                .progress();
        assertThat(progress.landed()).isEqualTo(rows.size());
        assertThat(progress.queued() + progress.landed()).isEqualTo(progress.total());
        assertThat(progress.total()).isEqualTo(survey.total());
        assertThat(progress.inFlight()).isZero();
        assertThat(rows.stream().map(row -> row.recording().index())).doesNotHaveDuplicates();
      }
    }
  }

  private void assertEachIndexOnce(long total) {
    assertThat(rows.stream().map(row -> row.recording().index()))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, total).boxed().toList());
  }

  private static RunSettings settings(
      FdsnServer server, String stations, long seconds, long chunk, StrategyChoice strategy) {
    return new RunSettings(
        new SourceSpec.Fdsn(
            server.address(),
            "XX",
            stations,
            "00",
            "LH?",
            START,
            START.plusSeconds(seconds),
            Duration.ofSeconds(chunk)),
        strategy,
        Limits.of(4, 2, 16 * Parameter.MIB),
        Double.NaN,
        FftChoice.JTRANSFORMS);
  }
}
