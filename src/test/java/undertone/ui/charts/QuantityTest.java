package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.ResultColumn;
import undertone.model.ResultNumber;
import undertone.model.ResultSchema;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "peak_frequency_hz, Hz, Peak frequency, Peak frequency [Hz]",
    "snr_db, dB, SNR, SNR [dB]",
    "thd_percent, %, THD, THD [%]",
    "crest_factor, '', Crest factor, Crest factor",
    "peak_to_peak, x, Peak to peak, Peak to peak",
    "welch_peak, x^2/Hz, Welch peak, Welch peak",
    "crossings_per_s, 1/s, Crossings per s, Crossings per s [1/s]",
  })
  void anAddedColumnReadsLikeALabelWithItsUnit(
      String column, String unit, String label, String choice) {
    var schema = new ResultSchema("mine", List.of(new ResultColumn(column, unit, "of mine")));

    var quantity = Quantity.all(schema).get(ResultNumber.values().length);

    assertThat(quantity.label()).isEqualTo(label);
    assertThat(quantity.choice()).isEqualTo(choice);
    assertThat(quantity.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({"0, Dominant frequency [Hz]", "2, Mean", "7, Samples"})
  void thoseOfEveryRunDoTheSame(int place, String choice) {
    assertThat(Quantity.all(ResultSchema.PLAIN).get(place).choice()).isEqualTo(choice);
  }
}
