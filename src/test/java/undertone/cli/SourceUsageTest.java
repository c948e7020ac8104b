package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a command line says where what it is told of recordings, analyses or the network does not
/// fit together.
@Timeout(60)
class SourceUsageTest extends CommandLineFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          run --list - --index http://x/       | --list and --index are two kinds of source
          run --fdsn http://x http://x/a       | --fdsn and the address http://x/a are two kinds
          run --list - --list -                | --list is there 2 times
          run --list nowhere.txt               | --list: nowhere.txt does not exist
          run --list src                       | --list: src is a folder
          run nowhere/*.wav                    | to choose files of a folder name the folder and --include
          run file:nowhere                     | file:nowhere: there is no such file or folder
          run ftp://x/a                        | only http and https addresses can be fetched, not ftp
          run --include *.wav                  | --include goes with an index page (--index) or a folder
          run --depth 1 http://x/a             | --depth goes with an index page
          run --depth 21 --index http://x/     | --depth: pages are read to a depth of 20, not of 21
          run --depth 101 src                  | --depth: a whole number between 0 and 100 is wanted
          run --nslc IU.ANMO.00.BHZ            | --nslc goes with an FDSN service (--fdsn)
          run --nslc IU.ANMO                   | 'IU.ANMO' has 2 of the four
          run --nslc .ANMO.00.BHZ              | the network of '.ANMO.00.BHZ' is empty
          run --nslc IU.A/B.00.BHZ             | the station of 'IU.A/B.00.BHZ' is A/B: codes are
          run --fdsn http://x/fdsnws           | --fdsn needs --nslc, --from and --to as well: --nslc is missing
          run --from yesterday                 | --from: a time is written 2024-01-31 or
          run --from 2023-02-30                | --from: a time is written
          run --chunk 0.5s                     | --chunk: a request asks for 1 s to 366 d, not for 0.5s
          run --chunk 2weeks                   | does not know the unit 'weeks' in '2weeks'; it knows ms, s, min, h, d
          run --format mp3                     | --format: it is one of auto,
          run --channel 1                      | --channel says how recordings of your own are read
          run --axis up                        | --axis: it is one of auto, rows, columns, not 'up'
          run --skip-bytes 0.5                 | a header has 0 bytes to 1 GiB
          run --skip-bytes 2GiB                | a header has 0 bytes to 1 GiB
          run --measures peak,speed            | --measures: it is one of peak, peaks, welch, shape, bands, tone, statistics, all, not 'speed'
          run --window hann:2                  | only kaiser has a parameter, not hann in 'hann:2'
          run --window kaiser:x                | Kaiser's beta is a number, not 'x'
          run --window kaiser:701              | Kaiser's beta lies between 0 and 700, not 701
          run --band 40:1                      | a band runs from 0 or more to something larger
          run --band 40                        | a band is written LOW:HIGH, as in 1:40, not '40'
          run --bands alpha                    | a band is written NAME=LOW:HIGH, as in alpha=8:13, not 'alpha'
          run --bands a=1:2,a=2:3              | the band a is there twice
          run --overlap 1                      | --overlap: a share lies from 0 to below 1, not '1'
          run --roll-off 0                     | --roll-off: a share lies between 0 and 1, not '0'
          run --segment 1                      | --segment: a whole number between 2 and
          run --analysis peak --peaks 3        | --analysis says all of the analysis, and --peaks a part of it
          run --proxy proxy                    | --proxy: it is system, none, or HOST:PORT
          run --proxy proxy:70000              | with a port from 1 to 65535, not 'proxy:70000'
          run --cache 0                        | --cache: a cache has at least 1 MiB; --no-cache is none
          run --cache 2TiB                     | does not know the unit 'TiB'
          run --cache 2048GiB                  | a cache has 1 MiB to 1 TiB, not 2048GiB
          run --no-cache --cache-all           | --no-cache and --cache-all contradict each other
          run --password x                     | unknown option --password
          compare --include * http://x/a       | --include goes with an index page
          analyses peak                        | unknown argument peak; analyses takes options only
          cache --clean                        | --clear
          """)
  void wrongUsageIsSaidInTwoLines(String line, String message) {
    assertThat(run(NONE, line.split(" ", -1))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).startsWith("undertone: ").contains(message);
    assertThat(errors().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(words()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "run http://ada:lovelace@example.org/a",
    "run --index https://ada:lovelace@example.org/",
    "run --fdsn http://ada:lovelace@x --nslc A.B..C --from 2024-01-01 --to 2024-01-02",
    "run --proxy http://ada:lovelace@proxy:3128",
    "compare http://lovelace@example.org/a",
    "http://ada:lovelace@example.org/a",
    "serve http://ada:lovelace@example.org/a",
  })
  void aSecretInAnAddressIsRefusedAndNotRepeated(String line) {
    assertThat(run(NONE, line.split(" "))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).startsWith("undertone: ").doesNotContain("ada", "lovelace");
    assertThat(words()).isEmpty();
  }

  @Test
  void helpNamesEveryOptionOfRecordingsAnalysesAndTheNetwork() {
    for (var command : new String[] {"run", "compare"}) {
      out.reset();
      assertThat(run(NONE, command, "--help")).isZero();
      assertThat(words())
          .contains("--list", "--index", "--include", "--exclude", "--depth", "--fdsn", "--nslc")
          .contains("--from", "--to", "--chunk", "--format", "--channel", "--dataset")
          .contains("--rate-from", "--axis", "--skip-bytes", "--unit", "--measures", "--detrend")
          .contains("--window", "--band=", "--segment", "--overlap", "--averaging", "--scaling")
          .contains("--peaks", "--bands", "--roll-off", "--harmonics", "--plugin", "--analysis")
          .contains("--credentials", "--proxy", "--cache=", "--no-cache", "--cache-all")
          .doesNotContain("--password", "null");
      assertThat(words().lines()).allMatch(line -> line.length() <= 100);
    }
  }
}
