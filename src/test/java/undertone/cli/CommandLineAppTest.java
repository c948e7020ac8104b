package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;

/// The whole way from a command line to an exit code, over real HTTP.
@Timeout(60)
class CommandLineAppTest {
  private static final Interrupts NONE = _ -> () -> {};
  private static final Services SERVICES =
      new Services() {
        @Override
        public DataService serve(int port, ServiceSettings settings) throws IOException {
          return SimulatedService.start(port, settings);
        }

        @Override
        public Engine engine(String simulatorAddress) {
          return new Engine(simulatorAddress);
        }
      };

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void surveysTheSimulatorAndTellsWhatItFound() {
    assertThat(run(NONE, "run", "--latency", "5ms", "--samples", "100")).isZero();
    assertThat(words())
        .contains("index  recording")
        .containsPattern("000\\d\\d\\.f64  done")
        .contains("(the first 10 to land of 20 recordings)")
        .contains("20 recordings: 20 analysed, 0 failed")
        .contains("Bound by latency: 20 x 5 ms / 20 in flight = 0.01 s; measured ");
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
    assertThat(words().lines()).hasSize(4).allMatch(line -> line.split(",", -1).length == 24);
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
        .contains("Sample rate: 1,000 Hz assumed where the server tells none")
        .doesNotContain("Bound by");
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
        handler -> {
          var thread = Thread.ofPlatform().start(handler);
          return () -> assertThat(thread.getState()).isNotEqualTo(Thread.State.NEW);
        };
    int code =
        run(atOnce, "run", "--recordings", "100000", "--latency", "200", "--csv", file.toString());
    assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(words()).contains("not begun");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(Files.readAllLines(file))
        .hasSizeLessThan(100_000)
        .first()
        .asString()
        .contains("index");
  }

  @Test
  void aReaderThatHasSeenEnoughEndsTheRunQuietly() {
    var console = new Console(new BrokenPipe(), err, false, UTF_8);
    String[] args = {"run", "--recordings", "1000000", "--samples", "10", "--csv", "-"};
    assertThat(CommandLineApp.run(args, SERVICES, console, NONE)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void anyOtherFailureToWriteTheCsvIsTold() {
    var console = new Console(new FullDisk(), err, false, UTF_8);
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
      var console = new Console(device, err, false, UTF_8);
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
        handler -> {
          var thread = Thread.ofPlatform().start(handler);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --latensy 5              | unknown: --latensy. Possible solutions: --latency
          run --bogus                  | unknown option --bogus
          run --seed abc               | --seed: a whole number between -9,223,372,036,854,775,808
          run --csv=                   | --csv: the name of the file is empty
          --quiet                      | unknown option --quiet; options come after the command
          serve x                      | unknown argument x; serve takes options only
          run --latency -1             | --latency: Latency must lie between 0 ms and 10,000 ms, not -1 ms
          run --latency 5KiB           | Latency does not know the unit 'KiB'
          run --recordings 1.5         | Recordings must be a whole number
          run --strategy fast          | it is one of hybrid, not 'fast'
          run http://x/[5-1].f64       | http://x/[5-1].f64: column 10: the range runs backwards
          run http://x/a --latency 5   | --latency sets the simulator
          run x/a                      | the address must begin with http:// or https://
          help rnu                     | unknown command rnu; the commands
          run --failures 404=5%        | --failures: Failures have the kinds 503, reset, truncated
          rnu                          | the commands are run and serve
          http://x/a                   | did you mean: undertone run http://x/a
          serve --port 70000           | --port: a whole number between 0 and 65,535 is wanted
          serve --port abc             | not 'abc'
          """)
  void wrongUsageIsSaidInTwoLines(String line, String message) {
    assertThat(run(NONE, line.split(" ", -1))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString(UTF_8)).startsWith("undertone: ").contains(message);
    assertThat(err.toString(UTF_8).lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(words()).isEmpty();
  }

  @Test
  void helpNamesEveryOptionWithItsDefaultAndTheExitCodes() {
    assertThat(run(NONE, "run", "--help")).isZero();
    assertThat(words())
        .contains("--recordings", "--samples", "--sample-rate", "--noise", "--latency", "--jitter")
        .contains("--bandwidth", "--failures", "--seed", "--fetches", "--threads", "--memory")
        .contains("--strategy", "--fft", "--csv", "--quiet")
        .contains("Default: 50 ms.", "0 to 100 %", "130", "Examples:")
        .contains("503=5%,reset=3%,truncated=2%")
        .contains("all recordings analysed, or the server has nothing for them");
  }

  @Test
  void helpTellsTheSameAsTheHelpOptionOfEachCommand() {
    for (var command : new String[] {"run", "serve"}) {
      out.reset();
      assertThat(run(NONE, command, "--help")).isZero();
      var option = words();
      out.reset();
      assertThat(run(NONE, "help", command)).isZero();
      assertThat(words()).isEqualTo(option).contains("undertone " + command);
    }
    out.reset();
    assertThat(run(NONE, "help")).isZero();
    assertThat(words()).contains("undertone [COMMAND]").containsPattern("help +Shows the help of");
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

  @Test
  void versionNamesJavaAndTheSystem() {
    assertThat(run(NONE, "--version")).isZero();
    assertThat(words()).startsWith("undertone ").contains("Java ", System.getProperty("os.name"));
  }

  private int run(Interrupts interrupts, String... args) {
    return CommandLineApp.run(args, SERVICES, new Console(out, err, false, UTF_8), interrupts);
  }

  private String words() {
    return out.toString(UTF_8);
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
