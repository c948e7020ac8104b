package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command line says of itself, and of what it does not understand.
@Timeout(60)
class CommandLineUsageTest extends CommandLineFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --latensy 5              | unknown: --latensy. Possible solutions: --largest, --latency
          run --bogus                  | unknown option --bogus
          run --seed abc               | --seed: a whole number between -9,223,372,036,854,775,808
          run --csv=                   | --csv: the name of the file is empty
          --quiet                      | unknown option --quiet; options come after the command
          serve x                      | unknown argument x; serve takes options only
          run --latency -1             | --latency: Latency must lie between 0 ms and 10,000 ms, not -1 ms
          run --latency 5KiB           | Latency does not know the unit 'KiB'
          run --recordings 1.5         | Recordings must be a whole number
          run --strategy fast          | it is one of sequential, async, threads, hybrid, not 'fast'
          run http://x/[5-1].f64       | http://x/[5-1].f64: column 10: the range runs backwards
          run http://x/a --latency 5   | --latency sets the simulator
          run x/a                      | x/a: there is no such file or folder, and an address must begin with http:// or https://
          help rnu                     | unknown command rnu; the commands
          run --failures 404=5%        | --failures: Failures have the kinds 503, reset, truncated
          xyz                          | the commands are run, resume, compare, serve, runs, show, export, report, trace, mark, delete, journal, analyses and cache
          http://x/a                   | did you mean: undertone run http://x/a
          serve --port 70000           | --port: a whole number between 0 and 65,535 is wanted
          serve --port abc             | not 'abc'
          run --fetches many           | --fetches: Concurrent fetches must be a number or 'auto', not 'many'
          run --fetches 0              | --fetches: Concurrent fetches must lie between 1 and 1,024, not 0
          run --per-host 0             | --per-host: Per remote host must lie between 1 and 1,024, not 0
          run --attempts 11            | --attempts: Attempts must lie between 0 and 10, not 11
          run --largest 2GiB           | --largest: Largest body must lie between 1 MiB and 1,024 MiB
          run --failures-pass 101%     | --failures-pass: Failures that pass must lie between 0 % and 100 %
          compare --strategies a,hybrid | --strategies: it is one of sequential, async, threads, hybrid, not 'a'
          compare --strategies hybrid, | not ''
          compare --strategies         | --strategies: a value is missing
          compare --repeats 0          | --repeats: a whole number between 1 and 1,000 is wanted, not '0'
          compare --strategy hybrid    | --strategy
          compare http://x/a --noise 0 | --noise sets the simulator
          compare http://x/[5-1].f64   | http://x/[5-1].f64: column 10: the range runs backwards
          compare --csv=               | --csv: the name of the file is empty
          comapre                      | unknown: comapre. Did you mean: undertone compare or
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
        .contains("--per-host", "--attempts", "--largest", "--failures-pass", "auto: the run finds")
        .contains("One of:", "  sequential  Fetch one recording", "  hybrid      Fetches in flight")
        .contains("Default: hybrid.", "Default: automatic.")
        .contains("Default: 50 ms.", "0 to 100 %", "130", "Examples:")
        .contains("503=5%,reset=3%,truncated=2%")
        .contains("all recordings analysed, or the server has nothing for them");
  }

  @Test
  void helpTellsTheSameAsTheHelpOptionOfEachCommand() {
    for (var command : new String[] {"run", "compare", "serve"}) {
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
  void versionNamesJavaAndTheSystem() {
    assertThat(run(NONE, "--version")).isZero();
    assertThat(words()).startsWith("undertone ").contains("Java ", System.getProperty("os.name"));
  }
}
