package undertone.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import undertone.model.ReadingSpec;
import undertone.ui.parameter.History;

class ReadingTextTest {
  @Test
  void whatIsRememberedIsReadWhateverIsTypedIntoIt() {
    var spec =
        new ReadingSpec(
            "hdf5",
            4_096,
            "a&b=c",
            "/strain/Strain\t%",
            "Xspacing",
            ReadingSpec.Axis.ROWS,
            12,
            "µV");
    var model = new ReadingViewModel(new History());
    model.spec().set(spec);
    var again = new ReadingViewModel(new History());
    again.spec().recall(model.spec().remembered());
    assertThat(again.spec().get()).isEqualTo(spec);
    again.spec().recall(new ReadingViewModel(new History()).spec().remembered());
    assertThat(again.spec().get()).isEqualTo(ReadingSpec.DEFAULTS);
  }

  @Test
  void noRateIsUnknownAndARateIsReadWithItsUnit() {
    assertThat(ReadingText.rate("")).isNaN();
    assertThat(ReadingText.rate("unknown")).isNaN();
    assertThat(ReadingText.rate("2,000 Hz")).isEqualTo(2_000);
    assertThatThrownBy(() -> ReadingText.rate("fast")).hasMessageContaining("fast");
    assertThatThrownBy(() -> ReadingText.rate("-1")).isInstanceOf(IllegalArgumentException.class);
    assertThat(ReadingText.bytes("1,024 B")).isEqualTo(1_024);
    assertThatThrownBy(() -> ReadingText.bytes("-1")).hasMessageContaining("at least 0");
  }
}
