package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import undertone.model.ReadingSpec;

class ReadingOptionsTest {

  @Test
  void everyOptionReachesTheRun() {
    var line =
        "--format F64LE --sample-rate 2kHz --channel 3 --dataset /a/b --rate-from dx --axis columns"
            + " --skip-bytes 1KiB --unit m/s";
    assertThat(reading(line))
        .isEqualTo(
            new ReadingSpec(
                "f64le", 2_000, "3", "/a/b", "dx", ReadingSpec.Axis.COLUMNS, 1_024, "m/s"));
  }

  @Test
  void withoutOptionsNoSampleRateIsAssumed() {
    assertThat(reading("--seed 1")).isEqualTo(ReadingSpec.DEFAULTS);
  }

  @Test
  void aFormatGoesByItsExtensionsToo() {
    assertThat(reading("--format MiniSEED").format()).isEqualTo("mseed");
    assertThat(reading("--format h5").format()).isEqualTo("hdf5");
  }

  private static ReadingSpec reading(String line) {
    return ReadingOptions.of(
        new CommandLine(CommandSpecs.root()).parseArgs(("run " + line).split(" ")).subcommand());
  }
}
