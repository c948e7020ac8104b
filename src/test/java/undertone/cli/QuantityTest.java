package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Parameter;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "LATENCY, 50, 50",
    "LATENCY, 50ms, 50",
    "LATENCY, 1.5 s, 1500",
    "JITTER, 250us, 0.25",
    "BANDWIDTH, 512KiB/s, 512",
    "BANDWIDTH, 2MiB/s, 2048",
    "BANDWIDTH, unlimited, 1073741824",
    "MEMORY, 64MiB, 64",
    "MEMORY, 1GiB, 1024",
    "FAILURES, 1%, 1",
    "FAILURES, 0.5, 0.5",
    "SAMPLE_RATE, 44.1kHz, 44100",
    "SAMPLE_RATE, 44.1KHZ, 44100",
    "SAMPLE_RATE, 1MHz, 1000000",
    "SAMPLE_RATE, 1mHz, 0.001",
    "BANDWIDTH, 512kiB/s, 512",
    "BANDWIDTH, 128MB/s, 125000",
    "MEMORY, 64mib, 64",
    "RECORDINGS, 2000, 2000",
    "RECORDINGS, 1e6, 1000000",
    "RECORDINGS, 1_000_000, 1000000",
    "RECORDINGS, '12,345', 12345",
    "MEMORY, 64MB, 61",
    "NOISE, .5, 0.5",
  })
  void readsPlainNumbersAndNumbersWithUnits(Parameter parameter, String text, double value) {
    assertThat(Quantity.parse(parameter, text)).isEqualTo(value);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Quantity.parse(Parameter.LATENCY, "soon"))
        .hasMessage("Latency must be a number of ms, not 'soon'");
    assertThatThrownBy(() -> Quantity.parse(Parameter.SAMPLE_RATE, "1 rpm"))
        .hasMessage(
            "Sample rate does not know the unit 'rpm' in '1 rpm'; it knows Hz, MHz, kHz, mHz");
    assertThatThrownBy(() -> Quantity.parse(Parameter.LATENCY, "0,5"))
        .hasMessageStartingWith("Latency does not know the unit ',5' in '0,5'");
    assertThatThrownBy(() -> Quantity.parse(Parameter.BANDWIDTH, "10Mb/s"))
        .hasMessage(
            "Bandwidth does not know the unit 'Mb/s' in '10Mb/s';"
                + " it knows B/s, GiB/s, KiB/s, MB/s, MiB/s, kB/s");
    assertThatThrownBy(() -> Quantity.parse(Parameter.BANDWIDTH, "10mB/s"))
        .hasMessageContaining("'mB/s'");
    assertThatThrownBy(() -> Quantity.parse(Parameter.RECORDINGS, "1,00"))
        .hasMessageContaining("in '1,00'");
    assertThatThrownBy(() -> Quantity.parse(Parameter.RECORDINGS, "1.5"))
        .hasMessage("Recordings must be a whole number, not 1.5");
    assertThatThrownBy(() -> Quantity.parse(Parameter.MEMORY, "100kB"))
        .hasMessageStartingWith("Memory budget");
    assertThatThrownBy(() -> Quantity.parse(Parameter.FETCHES, "2000"))
        .hasMessage("Concurrent fetches must lie between 1 and 1,024, not 2,000");
  }
}
