package undertone.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.filter.Columns;
import undertone.model.ResultSchema;

class CompletionTest {
  private static final Columns COLUMNS = Columns.of(ResultSchema.PLAIN);

  private static Completion of(String text) {
    return Completion.of(text, text.length(), COLUMNS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dom                   | 0  | dominant_frequency_hz
          rms > 3 and FETCH     | 12 | fetch_ms
          status = ti           | 9  | timed out
          status !=no d         | 9  | no data
          (cha                  | 1  | channel
          """)
  void offersColumnsAndStates(String text, int from, String first) {
    var completion = of(text);
    assertThat(completion.from()).isEqualTo(from);
    assertThat(completion.words()).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource({"''", "rms", "rms > ", "rms > do", "rms > 3", "3", "status = failed", "xyz"})
  void offersNothingWhereNothingIsMissing(String text) {
    assertThat(of(text).words()).isEmpty();
  }

  @Test
  void looksAtWhatStandsBeforeTheCaretOnly() {
    assertThat(Completion.of("domrms > 3", 3, COLUMNS).words())
        .containsExactly("dominant_frequency_hz");
  }
}
