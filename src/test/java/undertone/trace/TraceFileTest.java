package undertone.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.RecordingRef;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.Status;
import undertone.model.StrategyChoice;
import undertone.model.Timings;
import undertone.pipeline.Engine;
import undertone.provenance.Provenance;
import undertone.provenance.RunRows;
import undertone.provenance.Runs;
import undertone.simulator.SimulatedService;

@Timeout(60)
class TraceFileTest {
  @TempDir private Path folder;

  /// What the events of real runs say, beside what the runs say.
  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void theEventsAreTheTimingsOfTheRun(StrategyChoice strategy) throws Exception {
    var rows = new ArrayList<Landed>();
    var provenance = surveyed(strategy, rows);
    var trace = written(provenance, rows::forEach);

    var events = trace.stream().filter(event -> "X".equals(event.get("ph"))).toList();
    var expected = new ArrayList<String>();
    for (var row : rows) {
      var at = row.timings();
      if (at.requested() != Timings.NEVER) {
        long end = at.received() == Timings.NEVER ? at.done() : at.received();
        expected.add(
            "fetch %s %d %d %s"
                .formatted(
                    row.recording().name(),
                    at.requested(),
                    end - at.requested(),
                    row.outcome().status().word()));
      }
      if (at.analysisStarted() != Timings.NEVER) {
        expected.add(
            "analysis %s %d %d %s"
                .formatted(
                    row.recording().name(),
                    at.analysisStarted(),
                    at.done() - at.analysisStarted(),
                    row.outcome().status().word()));
      }
    }
    assertThat(events)
        .extracting(event ->
            "%s %s %s %s %s"
                .formatted(
                    event.get("cat"),
                    event.get("name"),
                    event.get("ts"),
                    event.get("dur"),
                    event.get("args.outcome")))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows).extracting(row -> row.outcome().status()).contains(Status.FAILED, Status.DONE);
    noTwoOverlap(events);
    countersAreRight(trace, rows);
  }

  private static void noTwoOverlap(List<Map<String, String>> events) {
    var lanes = new HashMap<String, List<Map<String, String>>>();
    for (var event : events) {
      lanes.computeIfAbsent(event.get("tid"), _ -> new ArrayList<>()).add(event);
    }
    assertThat(lanes).isNotEmpty();
    for (var lane : lanes.values()) {
      lane.sort(Comparator.comparing(event -> Long.valueOf(number(event, "ts"))));
      for (int i = 1; i < lane.size(); i++) {
        var before = lane.get(i - 1);
        assertThat(number(before, "ts") + number(before, "dur"))
            .as("%s and %s", before, lane.get(i))
            .isLessThanOrEqualTo(number(lane.get(i), "ts"));
      }
    }
  }

  private static void countersAreRight(List<Map<String, String>> trace, List<Landed> rows) {
    var counters =
        trace.stream()
            .filter(event -> "C".equals(event.get("ph")) && "in flight".equals(event.get("name")))
            .toList();
    assertThat(counters).isNotEmpty();
    for (var counter : counters) {
      long at = number(counter, "ts");
      long inFlight =
          rows.stream()
              .map(Landed::timings)
              .filter(t -> t.requested() != Timings.NEVER && t.requested() <= at)
              .filter(t -> at < (t.received() == Timings.NEVER ? t.done() : t.received()))
              .count();
      assertThat(number(counter, "args.recordings")).isEqualTo(inFlight);
    }
  }

  private static long number(Map<String, String> event, String name) {
    return Long.parseLong(event.getOrDefault(name, ""));
  }

  private static Provenance surveyed(StrategyChoice strategy, List<Landed> rows) throws Exception {
    var service =
        new ServiceSettings(
            60, 500, 1_000, 0.1, 1, 2, 1e9, new ServiceSettings.Failures(0.2, 0, 1, 1, 0.5), 1);
    var limits = new Limits(8, false, 4, 2, 2, 64L << 20, 64L << 20);
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(60), strategy, limits, 1_000, FftChoice.JTRANSFORMS);
    try (var simulator = SimulatedService.start(0, service);
        var engine = new Engine(simulator.address())) {
      var survey = engine.prepare(settings);
      var summary = survey.run(Instant.now(), rows::add);
      return Provenance.of(summary, service, survey.schema(), "1");
    }
  }

  @Test
  void lanesAreThreadsOfTwoProcesses() throws Exception {
    var trace =
        written(Runs.of("http://h/1"), List.of(Runs.analysed(0), Runs.analysed(1))::forEach);
    assertThat(trace)
        .extracting(event ->
            "%s %s %s".formatted(event.get("name"), event.get("pid"), event.get("args.name")))
        .contains(
            "process_name 1 fetch",
            "process_name 2 analysis",
            "thread_name 1 slot 0",
            "thread_name 1 slot 1",
            "thread_name 2 thread 0");
    assertThat(trace)
        .filteredOn(event -> "X".equals(event.get("ph")) && "fetch".equals(event.get("cat")))
        .first()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("name", "0.f64")
                .containsEntry("ts", "10")
                .containsEntry("dur", "590")
                .containsEntry("args.bytes", "4000")
                .containsEntry("args.attempts", "1")
                .containsEntry("args.outcome", "done"));
  }

  @Test
  void aRecordingWithManyChannelsIsOneEvent() throws Exception {
    var trace =
        written(
            Runs.of("http://h/1"),
            List.of(Runs.analysed(0), Runs.failed(0, "x"), Runs.analysed(0))::forEach);
    assertThat(trace)
        .filteredOn(event -> "analysis".equals(event.get("cat")))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("args.rows", "3")
                .containsEntry("args.outcome", "failed"));
  }

  /// In a session of its own a lane begins anew, whatever the clock was set to.
  @Test
  void aResumedRunHasProcessesForEachSession() throws Exception {
    var first = Runs.analysed(0);
    var second = later(Runs.analysed(2), 60);
    var third = later(Runs.analysed(4), -60);
    var trace = written(Runs.of("http://h/1"), List.of(first, second, third)::forEach);
    assertThat(trace)
        .extracting(event -> event.get("args.name"))
        .contains("fetch", "fetch, session 2", "analysis, session 3");
    assertThat(trace)
        .filteredOn(event -> "fetch".equals(event.get("cat")))
        .extracting(event -> event.get("pid") + " " + event.get("ts"))
        .containsExactly("1 10", "3 60002010", "5 4010");
  }

  private static Landed later(Landed row, long seconds) {
    var at = row.timings();
    return new Landed(
        row.recording(),
        row.outcome(),
        row.httpStatus(),
        row.attempts(),
        row.bytes(),
        new Timings(
            at.runStartedAt().plusSeconds(seconds),
            at.queued(),
            at.requested(),
            at.firstByte(),
            at.received(),
            at.analysisStarted(),
            at.done()),
        row.fetchLane(),
        row.analysisLane());
  }

  @Test
  void namesAndMessagesStayTextsAndSecretsStayOut() throws Exception {
    var name = "a\",\"ph\":\"B\\\u0000</script>";
    var recording = new RecordingRef(0, name, "http://h/1?api_key=PLANTED");
    var failed = Runs.failed(0, "http://h/1?token=PLANTED and https://a:PLANTED@h/ \"}");
    var row = new Landed(recording, failed.outcome(), 500, 1, 0, failed.timings(), 0, 0);
    var run = Runs.of("https://ada:PLANTED@h/1?api_key=PLANTED");
    var trace = written(run, taker -> taker.accept(row));
    assertThat(Files.readString(folder.resolve("trace.json"))).doesNotContain("PLANTED");
    assertThat(trace)
        .filteredOn(event -> "fetch".equals(event.get("cat")))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("name", name)
                .containsEntry("args.error", "http://h/1?token=*** and https://***@h/ \"}"));
  }

  @Test
  void isForItsOwnerOnly() throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    written(Runs.of("http://h/1"), _ -> {});
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("trace.json"))))
        .isEqualTo("rw-------");
  }

  /// The rows are made as they are asked for; what the trace keeps of them would be seen.
  @Test
  void aMillionRecordingsTakeNoMoreMemoryThanTen() throws Exception {
    var one = Runs.analysed(1);
    long before = used();
    long[] grown = new long[1];
    RunRows million =
        taker -> {
          for (int i = 0; i < 1_000_000; i++) {
            if (i == 999_999) {
              grown[0] = used() - before;
            }
            var recording = new RecordingRef(i, "r", "http://h/1");
            taker.accept(
                new Landed(recording, one.outcome(), 200, 1, 9, one.timings(), i % 1_024, i % 8));
          }
        };
    long recordings =
        TraceFile.write(Runs.of("http://h/1"), million, OutputStream.nullOutputStream());
    assertThat(recordings).isEqualTo(1_000_000);
    assertThat(grown[0]).isLessThan(16L << 20);
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private List<Map<String, String>> written(Provenance run, RunRows rows) throws Exception {
    var file = folder.resolve("trace.json");
    TraceFile.write(run, rows, file);
    return TraceReading.events(Files.readString(file, UTF_8));
  }
}
