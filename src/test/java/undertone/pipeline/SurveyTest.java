package undertone.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.fetch.FaultServer;
import undertone.format.RawFloat64;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.Status;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress.State;

@Timeout(30)
class SurveyTest {
  private final FaultServer server = new FaultServer();
  private final Engine engine = new Engine(server.address());
  private final List<Landed> results = new ArrayList<>();

  @AfterEach
  void close() {
    engine.close();
    server.close();
  }

  @Test
  void analysesEveryRecordingOnceAndAddsUp() throws Exception {
    serve(50, 64);
    var survey = engine.prepare(settings(50, 8, 64));

    var summary = survey.run(Instant.now(), results::add);

    assertThat(results).extracting(l -> l.recording().index()).doesNotHaveDuplicates().hasSize(50);
    assertThat(results).allSatisfy(l -> assertThat(l.outcome()).isInstanceOf(Analysed.class));
    var progress = summary.progress();
    assertThat(progress.state()).isEqualTo(State.COMPLETED);
    assertThat(progress.analysed()).isEqualTo(50);
    assertThat(progress.fetched()).isEqualTo(50);
    assertThat(progress.bytes()).isEqualTo(50 * 64 * 8);
    assertThat(progress.bufferedBytes()).isZero();
    assertAddsUp(progress);
  }

  @Test
  void givesEachRecordingItsOwnFindings() throws Exception {
    serve(20, 100);

    engine.prepare(settings(20, 4, 64)).run(Instant.now(), results::add);

    // Recording i is a cosine of 10 (i + 1) Hz on a mean of i, sampled at 1,000 Hz for 0.1 s.
    assertThat(results)
        .allSatisfy(landed -> {
          long i = landed.recording().index();
          var findings = ((Analysed) landed.outcome()).findings();
          assertThat(findings.mean()).isCloseTo((double) i, within(1e-12));
          assertThat(findings.dominantFrequencyHz()).isCloseTo(10.0 * (i + 1), within(1e-9));
          assertThat(findings.peakAmplitude()).isCloseTo(1, within(1e-12));
        });
  }

  @Test
  void oneBadRecordingFailsAloneAndTheOthersAreDone() throws Exception {
    serve(10, 16);
    server.on("/recordings/00003.f64", "HTTP/1.1 503 Busy\nContent-Length: 0", new byte[0]);
    server.on("/recordings/00005.f64", head(7), new byte[7]);

    var progress = engine.prepare(settings(10, 3, 64)).run(Instant.now(), results::add).progress();

    assertThat(progress.analysed()).isEqualTo(8);
    assertThat(progress.failed()).isEqualTo(2);
    assertThat(progress.failuresByCause())
        .containsOnly(Map.entry(Cause.HTTP_STATUS, 1L), Map.entry(Cause.UNDECODABLE, 1L));
    assertThat(result(3).httpStatus()).isEqualTo(503);
    assertThat(((Failed) result(5).outcome()).failure().message())
        .startsWith("00005.f64: ")
        .contains("7 bytes");
    assertAddsUp(progress);
  }

  @Test
  void everyKindOfAnswerEndsInItsOwnOutcome() throws Exception {
    serve(1, 16);
    server.on("/recordings/00001.f64", "HTTP/1.1 204 No Content", new byte[0]);
    server.on("/recordings/00002.f64", head(0), new byte[0]);
    server.on("/recordings/00003.f64", head(16), RawFloat64.encode(1, Double.POSITIVE_INFINITY));
    server.on(
        "/recordings/00004.f64", head(5) + "\nContent-Type: text/html", "<html".getBytes(US_ASCII));

    var progress = engine.prepare(settings(5, 2, 64)).run(Instant.now(), results::add).progress();

    assertThat(result(0).outcome().status()).isEqualTo(Status.DONE);
    assertThat(result(1).outcome().status()).isEqualTo(Status.NO_DATA);
    assertThat(cause(2)).isEqualTo(Cause.EMPTY);
    assertThat(cause(3)).isEqualTo(Cause.NOT_FINITE);
    assertThat(cause(4)).isEqualTo(Cause.UNKNOWN_FORMAT);
    assertThat(progress.noData()).isEqualTo(1);
    assertAddsUp(progress);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 300})
  void hasAsManyInFlightAsAskedForAndNeverMore(int fetches) throws Exception {
    int total = 2 * fetches;
    var arrived = new CountDownLatch(fetches);
    var release = new CountDownLatch(1);
    for (int i = 0; i < total; i++) {
      server.on(
          "/recordings/%05d.f64".formatted(i),
          (_, out) -> {
            arrived.countDown();
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
            FaultServer.write(out, head(8), new byte[8]);
            return true;
          });
    }
    var survey = engine.prepare(settings(total, fetches, 64));
    var run = Thread.ofVirtual().start(() -> survey.run(Instant.now(), results::add));

    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    var progress = survey.progress();
    assertThat(progress.inFlight()).isEqualTo(fetches);
    assertThat(progress.queued()).isEqualTo(fetches);
    assertThat(server.requests()).isEqualTo(fetches);
    assertThat(survey.inFlight().requestedMicros()).hasSize(fetches).doesNotContain(-1);
    assertThat(survey.inFlight().firstByteMicros()).hasSize(fetches).containsOnly(-1);
    release.countDown();
    run.join();
    assertThat(results).hasSize(total);
    assertThat(results).extracting(Landed::fetchLane).allMatch(lane -> lane >= 0 && lane < fetches);
    assertThat(survey.inFlight().requestedMicros()).containsOnly(-1);
    assertAddsUp(survey.progress());
  }

  @Test
  void tellsWhichLanesAreInFlightAndHowFarTheyAre() throws Exception {
    var arrived = new CountDownLatch(3);
    var release = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) {
      boolean answers = i == 1;
      server.on(
          "/recordings/%05d.f64".formatted(i),
          (_, out) -> {
            if (answers) {
              FaultServer.write(out, head(8), new byte[0]);
            }
            arrived.countDown();
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
            if (answers) {
              out.write(new byte[8]);
              out.flush();
            } else {
              FaultServer.write(out, head(8), new byte[8]);
            }
            return true;
          });
    }
    var survey = engine.prepare(settings(3, 8, 64));
    assertThat(survey.inFlight().requestedMicros()).hasSize(8).containsOnly(-1);
    var run = Thread.ofVirtual().start(() -> survey.run(Instant.now(), results::add));
    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (survey.inFlight().firstByteMicros()[1] < 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }

    var open = survey.inFlight();
    assertThat(Arrays.stream(open.requestedMicros()).limit(3)).allMatch(at -> at >= 0);
    assertThat(Arrays.stream(open.requestedMicros()).skip(3)).hasSize(5).containsOnly(-1L);
    assertThat(open.firstByteMicros()[1]).isGreaterThanOrEqualTo(open.requestedMicros()[1]);
    assertThat(open.firstByteMicros()).containsOnlyOnce(open.firstByteMicros()[1]);
    assertThat(Arrays.stream(open.firstByteMicros()).filter(at -> at < 0)).hasSize(7);
    release.countDown();
    run.join();
    assertThat(results).hasSize(3);
    assertThat(survey.inFlight().requestedMicros()).containsOnly(-1);
    assertThat(survey.inFlight().firstByteMicros()).containsOnly(-1);
  }

  @Test
  void cancelCallsBackWhatIsUnderWayAndKeepsWhatHasLanded() throws Exception {
    serve(4, 16);
    var stuck = new CountDownLatch(2);
    for (int i = 4; i < 100; i++) {
      server.on(
          "/recordings/%05d.f64".formatted(i),
          (_, _) -> {
            stuck.countDown();
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            return false;
          });
    }
    var survey = engine.prepare(settings(100, 2, 64));
    var run = Thread.ofVirtual().start(() -> survey.run(Instant.now(), results::add));
    assertThat(stuck.await(20, TimeUnit.SECONDS)).isTrue();
    // The first four have been fetched by now, which does not mean that they have been analysed.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (survey.progress().analysed() < 4 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }

    survey.cancel();
    run.join();

    var progress = survey.progress();
    assertThat(progress.state()).isEqualTo(State.CANCELLED);
    assertThat(progress.analysed()).isEqualTo(4);
    assertThat(progress.cancelled()).isEqualTo(2);
    assertThat(progress.queued()).isEqualTo(94);
    assertThat(results)
        .filteredOn(l -> l.outcome().status() == Status.CANCELLED)
        .extracting(l -> l.recording().index())
        .containsExactlyInAnyOrder(4L, 5L);
    assertAddsUp(progress);
  }

  @Test
  void cancelBeforeTheStartEndsTheRunAtOnce() throws Exception {
    var survey = engine.prepare(settings(100, 2, 64));
    survey.cancel();

    var progress = survey.run(Instant.now(), results::add).progress();

    assertThat(progress.state()).isEqualTo(State.CANCELLED);
    assertThat(results).isEmpty();
    assertThat(server.requests()).isZero();
  }

  @Test
  void interruptingTheCallerCancelsAndKeepsTheInterrupt() throws Exception {
    var stuck = new CountDownLatch(1);
    server.on(
        "/recordings/00000.f64",
        (_, _) -> {
          stuck.countDown();
          new CountDownLatch(1).await(20, TimeUnit.SECONDS);
          return false;
        });
    var survey = engine.prepare(settings(1, 1, 64));
    var kept = new CountDownLatch(1);
    var run =
        Thread.ofPlatform()
            .start(() -> {
              survey.run(Instant.now(), results::add);
              if (Thread.currentThread().isInterrupted()) {
                kept.countDown();
              }
            });
    assertThat(stuck.await(20, TimeUnit.SECONDS)).isTrue();

    run.interrupt();

    assertThat(kept.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(survey.progress().state()).isEqualTo(State.CANCELLED);
    assertThat(results).extracting(l -> l.outcome().status()).containsExactly(Status.CANCELLED);
  }

  @Test
  void holdsNoMoreBytesThanTheBudgetWhileTheAnalysisIsBusy() throws Exception {
    serve(24, 131_072 / 8 * 4);
    var survey = engine.prepare(settings(24, 16, 1));
    var most = new long[1];

    survey.run(
        Instant.now(),
        landed -> {
          most[0] = Math.max(most[0], survey.progress().bufferedBytes());
          results.add(landed);
        });

    assertThat(results).hasSize(24);
    assertThat(most[0]).isPositive().isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void aRecordingLargerThanTheWholeBudgetRunsAlone() throws Exception {
    serve(4, 200_000);

    var progress = engine.prepare(settings(4, 4, 1)).run(Instant.now(), results::add).progress();

    assertThat(progress.analysed()).isEqualTo(4);
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    serve(20, 64);

    engine.prepare(settings(20, 8, 64)).run(Instant.now(), results::add);

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("fetch-") || name.startsWith("analysis-"));
  }

  @Test
  void aSinkThatFailsEndsTheRunAndIsReported() throws Exception {
    serve(50, 64);
    var survey = engine.prepare(settings(50, 4, 64));

    assertThatThrownBy(() ->
            survey.run(
                Instant.now(),
                _ -> {
                  throw new IllegalArgumentException("disk full");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("disk full");
    assertAddsUp(survey.progress());
  }

  @Test
  void stationsArePassedInOrder() throws Exception {
    serve(10, 64);

    engine.prepare(settings(10, 2, 64)).run(Instant.now(), results::add);

    assertThat(results)
        .extracting(Landed::timings)
        .allSatisfy(t ->
            assertThat(
                    List.of(
                        0L,
                        t.queued(),
                        t.requested(),
                        t.firstByte(),
                        t.received(),
                        t.analysisStarted(),
                        t.done()))
                .isSorted());
  }

  private Landed result(long index) {
    return results.stream().filter(l -> l.recording().index() == index).findFirst().orElseThrow();
  }

  private Cause cause(long index) {
    return ((Failed) result(index).outcome()).failure().cause();
  }

  private static void assertAddsUp(Progress p) {
    assertThat(
            p.queued()
                + p.inFlight()
                + p.buffered()
                + p.analysing()
                + p.analysed()
                + p.noData()
                + p.failed()
                + p.cancelled())
        .isEqualTo(p.total());
  }

  private void serve(int recordings, int samples) {
    for (int i = 0; i < recordings; i++) {
      int cycles = i + 1;
      double mean = i;
      var body =
          RawFloat64.encode(
              IntStream.range(0, samples)
                  .mapToDouble(n -> mean + Math.cos(2 * Math.PI * cycles * n / samples))
                  .toArray());
      server.on("/recordings/%05d.f64".formatted(i), head(body.length), body);
    }
  }

  private static String head(int bytes) {
    return "HTTP/1.1 200 OK\nContent-Length: " + bytes;
  }

  private static RunSettings settings(long recordings, int fetches, int memoryMib) {
    return new RunSettings(
        new SourceSpec.Simulated(recordings),
        StrategyChoice.HYBRID,
        Limits.of(fetches, 2, (long) memoryMib << 20),
        1_000,
        FftChoice.AUTOMATIC);
  }
}
