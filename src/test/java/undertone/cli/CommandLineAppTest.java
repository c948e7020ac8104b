package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.ServiceSettings;
import undertone.simulator.SimulatedService;

/// The whole way from a command line to an exit code, over real HTTP.
@Timeout(60)
class CommandLineAppTest extends CommandLineFixture {
  @TempDir private Path folder;

  @Test
  void surveysTheSimulatorAndTellsWhatItFound() {
    assertThat(run(NONE, "run", "--latency", "5ms", "--samples", "100")).isZero();
    assertThat(words())
        .contains("index  recording")
        .containsPattern("000\\d\\d\\.f64  done")
        .contains("(the first 10 to land of 20 recordings)")
        .contains("20 recordings: 20 analysed, 0 failed")
        .containsPattern("Time        [0-9.]+ s, [0-9.,]+ recordings/s, 15.6 KiB received")
        .containsPattern("Bound       .* = .*; measured ");
  }

  @Test
  void writesACsvFileWithARowForEachRecording() throws Exception {
    var file = folder.resolve("out.csv");
    int code = run(NONE, "run", "--recordings", "7", "--latency", "0", "--csv", file.toString());
    assertThat(code).isZero();
    assertThat(Files.readAllLines(file)).hasSize(8);
    assertThat(words()).contains("7 rows written to " + file);
  }

  @Test
  void standardOutputHoldsNothingButTheCsvWhenItIsAsked() {
    assertThat(run(NONE, "run", "--recordings", "3", "--csv", "-")).isZero();
    assertThat(words().lines()).hasSize(4).allMatch(line -> line.split(",", -1).length == 32);
    assertThat(err.toString(UTF_8)).contains("3 recordings: 3 analysed, 0 failed");
  }

  @Test
  void surveysUrlsInCurlsGlobbing() throws Exception {
    var settings = ServiceSettings.DEFAULTS;
    try (var server = SimulatedService.start(0, settings)) {
      var url = server.address() + "/recordings/[00003-00005].f64";
      assertThat(run(NONE, "run", url)).isZero();
    }
    assertThat(words())
        .contains("00004.f64  done")
        .contains("3 recordings: 3 analysed")
        .contains("Limited by  ")
        .doesNotContain("--per-host", "--sample-rate");
  }

  @Test
  void failuresAreGroupedByCauseAndGiveOne() {
    int code = run(NONE, "run", "http://127.0.0.1:1/[0-2].f64", "--csv", "-");
    assertThat(code).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(err.toString(UTF_8))
        .contains("3 recordings: 0 analysed, 3 failed")
        .containsPattern("3 x [a-z ]+, for example [0-2]\\.f64: no connection to http");
    assertThat(words()).contains(",failed,");
  }

  @Test
  void quietSaysNothingWhereNothingFailed() {
    assertThat(run(NONE, "run", "--quiet", "--latency", "0")).isZero();
    assertThat(words()).isEmpty();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void anInterruptEndsTheRunAndKeepsTheFile() throws Exception {
    var file = folder.resolve("out.csv");
    Interrupts atOnce =
        listener -> {
          listener.interrupted();
          return () -> {};
        };
    int code =
        run(atOnce, "run", "--recordings", "100000", "--latency", "200", "--csv", file.toString());
    assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(words()).contains("not begun");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("out.run.json"));
    }
    assertThat(Files.readAllLines(file))
        .hasSizeLessThan(100_000)
        .first()
        .asString()
        .contains("index");
  }

  @Test
  void theFirstInterruptFinishesWhatIsInFlightAndSaysSo() throws Exception {
    try (var run = HeldRun.begin(this::run)) {
      run.listener().interrupted();
      awaitError("undertone: finishing 5 in flight; press Ctrl-C again to stop now");
      run.server().answer();
      assertThat(run.code().get()).isEqualTo(ExitCode.INTERRUPTED);
    }
    assertThat(words())
        .contains("100 recordings: 0 analysed, 0 failed, 5 without data, 95 not begun");
  }

  @Test
  void theSecondInterruptStopsAtOnce() throws Exception {
    try (var run = HeldRun.begin(this::run)) {
      run.listener().interrupted();
      run.listener().interrupted();
      assertThat(run.code().get()).isEqualTo(ExitCode.INTERRUPTED);
    }
    assertThat(words())
        .startsWith("100 recordings: 0 analysed, 0 failed, 5 cancelled, 95 not begun")
        .doesNotContain("Limited by", "recording  status");
  }

  @Test
  void aTerminationStopsAtOnceAndWaitsUntilAllIsSaid() throws Exception {
    try (var run = HeldRun.begin(this::run)) {
      run.listener().terminated();
      assertThat(words()).contains("5 cancelled, 95 not begun");
      assertThat(run.code().get()).isEqualTo(ExitCode.INTERRUPTED);
    }
  }

  @Test
  void saysThatOneAfterTheOtherWaitsForTheService() {
    var line = "run --strategy sequential --latency 200 --recordings 5 --samples 10";
    assertThat(run(NONE, line.split(" "))).isZero();
    assertThat(words())
        .contains("Limited by  service latency. ", "/ 1 in flight; measured ")
        .contains("Work        sequential strategy, 1 in flight, 1 analysis thread, ");
  }

  @Test
  void comparesTheStrategiesAndFindsThatAllFoundTheSame() throws Exception {
    var file = folder.resolve("runs.csv");
    var line = "compare --recordings 20 --samples 100 --latency 2 --repeats 2 --csv " + file;
    assertThat(run(NONE, line.split(" "))).isZero();
    assertThat(words())
        .containsPattern("strategy +wall \\[s\\]")
        .containsPattern("sequential .* 1\\.00\r?\n")
        .containsPattern("async .*\r?\nthreads .*\r?\nhybrid ")
        .contains("All 8 runs found the same: 20 recordings, 20 analysed.", "Fastest");
    assertThat(err.toString(UTF_8))
        .startsWith(
            "Comparing sequential, async, threads, hybrid over 20 recordings, 2 times each after a"
                + " warm-up.");
    var rows = Files.readAllLines(file);
    assertThat(rows).hasSize(9).allMatch(row -> row.split(",", -1).length == 16);
    assertThat(rows.subList(1, 5))
        .extracting(row -> row.substring(0, row.indexOf(',', row.indexOf(',') + 1)))
        .containsExactly("sequential,1", "async,1", "threads,1", "hybrid,1");
    assertThat(rows.get(5)).startsWith("async,2,");
  }

  @Test
  void theCsvOfAComparisonMayBeTheOutput() {
    var line =
        "compare --quiet --recordings 3 --latency 0 --samples 9 --repeats 1 --strategies hybrid"
            + " --csv -";
    assertThat(run(NONE, line.split(" "))).isZero();
    assertThat(words().lines()).hasSize(2).first().asString().startsWith("strategy,repeat,wall_s");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void aComparisonWithFailuresIsNoSuccess() {
    var line =
        "compare --recordings 9 --samples 9 --latency 0 --failures truncated=100% --repeats 1";
    assertThat(run(NONE, (line + " --attempts 1").split(" "))).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(words())
        .contains("All 4 runs found the same: 9 recordings, 0 analysed, 9 failed.")
        .containsPattern("  9 x truncated body, for example 0000\\d.f64: ")
        .doesNotContain("Fastest");
  }

  @Test
  void anInterruptedComparisonTellsThatNothingWasMeasured() {
    Interrupts atOnce =
        listener -> {
          listener.interrupted();
          return () -> {};
        };
    assertThat(run(atOnce, "compare")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(err.toString(UTF_8)).contains("undertone: ended before anything was measured");
    assertThat(words()).isEmpty();
  }

  @Test
  void aReaderThatHasSeenEnoughEndsTheRunQuietly() {
    var console = new Console(InputStream.nullInputStream(), new BrokenPipe(), err, false, UTF_8);
    String[] args = {"run", "--recordings", "1000000", "--samples", "10", "--csv", "-"};
    assertThat(CommandLineApp.run(args, SERVICES, console, NONE)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void aReaderThatHasSeenEnoughEndsAComparisonQuietly() {
    var console = new Console(InputStream.nullInputStream(), new BrokenPipe(), err, false, UTF_8);
    String[] args = {"compare", "--recordings", "9", "--samples", "9", "--csv", "-"};
    assertThat(CommandLineApp.run(args, SERVICES, console, NONE)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(err.toString(UTF_8).lines()).singleElement().asString().startsWith("Comparing ");
  }

  @Test
  void anyOtherFailureToWriteTheCsvIsTold() {
    var console = new Console(InputStream.nullInputStream(), new FullDisk(), err, false, UTF_8);
    String[] args = {"run", "--quiet", "--latency", "0", "--csv", "-"};
    assertThat(CommandLineApp.run(args, SERVICES, console, NONE)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(err.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            "undertone: the standard output could not be written: the disk is full\n");
  }

  @Test
  void aFullDeviceAsStandardOutputIsTold() throws Exception {
    var full = Path.of("/dev/full");
    assumeThat(full).exists();
    try (var device = Files.newOutputStream(full)) {
      var console = new Console(InputStream.nullInputStream(), device, err, false, UTF_8);
      String[] args = {"run", "--quiet", "--latency", "0", "--csv", "-"};
      assertThat(CommandLineApp.run(args, SERVICES, console, NONE)).isEqualTo(ExitCode.SOME_FAILED);
    }
    assertThat(err.toString(UTF_8)).contains("could not be written: the disk is full");
  }

  @Test
  void aCsvThatCannotBeWrittenIsWrongUsageBeforeTheRun() {
    var file = folder.resolve("no/out.csv");
    assertThat(run(NONE, "run", "--csv", file.toString())).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(words()).isEmpty();
    assertThat(err.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            "undertone: %s could not be written: the folder %s does not exist\n"
                .formatted(file, file.getParent()));
  }

  @Test
  void servesUntilItIsInterrupted() {
    Interrupts atOnce =
        listener -> {
          var thread = Thread.ofPlatform().start(listener::terminated);
          return () -> assertThat(thread.getState()).isNotEqualTo(Thread.State.NEW);
        };
    assertThat(run(atOnce, "serve", "--samples", "8")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(words())
        .containsPattern("Serving 20 recordings at http://127\\.0\\.0\\.1:\\d+")
        .contains("/data?n_samples=8");
  }

  @Test
  void aTakenPortIsSaidInWords() throws Exception {
    try (var server = SimulatedService.start(0, ServiceSettings.DEFAULTS)) {
      var port = server.address().substring(server.address().lastIndexOf(':') + 1);
      assertThat(run(NONE, "serve", "--port", port)).isEqualTo(ExitCode.SOME_FAILED);
      assertThat(err.toString(UTF_8).strip())
          .matches(
              "undertone: Port %s on 127\\.0\\.0\\.1 cannot be used \\([^.;:]+\\); choose another one,"
                      .formatted(port)
                  + " or 0 for a free one\\.");
    }
  }

  @Test
  void recordingsThatTheServerHasNothingForAreNoFailure() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/[0-2].f64";
      assertThat(run(NONE, "run", url)).isEqualTo(ExitCode.ALL_ANALYSED);
    } finally {
      server.stop(0);
    }
    assertThat(words())
        .contains("3 recordings: 0 analysed, 0 failed, 3 without data", "0.00 recordings/s");
  }

  /// Waits for words on standard error; the test's own time limit ends it.
  private void awaitError(String words) {
    while (!err.toString(UTF_8).contains(words)) {
      Thread.onSpinWait();
    }
  }

  /// A run of 100 recordings with 5 in flight, to a server that does not answer yet.
  private record HeldRun(HeldServer server, FutureTask<Integer> code, Interrupts.Listener listener)
      implements AutoCloseable {

    static HeldRun begin(BiFunction<Interrupts, String[], Integer> program) throws IOException {
      var server = HeldServer.open();
      var listener = new AtomicReference<Interrupts.Listener>();
      Interrupts byHand =
          wanted -> {
            listener.set(wanted);
            return () -> {};
          };
      String[] args = {"run", server.address() + "/[0-99].f64", "--fetches", "5"};
      var code = new FutureTask<>(() -> program.apply(byHand, args));
      Thread.ofPlatform().start(code);
      server.awaitAsked(5);
      return new HeldRun(server, code, requireNonNull(listener.get()));
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// Nothing fits.
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  /// Nobody reads.
  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
