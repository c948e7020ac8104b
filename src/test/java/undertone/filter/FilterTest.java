package undertone.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;
import undertone.model.Outcome;

class FilterTest {
  private static final Columns COLUMNS = Columns.of(Rows.SCHEMA);

  private final Rows rows =
      new Rows()
          .done("a/0001", 143.9, 0.86, 3.2, "BHZ", Instant.parse("2024-01-31T10:00:30Z"))
          .done("a/0002", 120, 0.25, Double.NaN, "BHN", Instant.parse("2024-02-01T00:00:00Z"))
          .failed("b/0003", Cause.HTTP_STATUS, 503)
          .failed("b/0004", Cause.TIMEOUT, 0)
          .landed("B or not", new Outcome.NoData(), 204)
          .landed("b/0006", new Outcome.Cancelled(), 0);

  private List<Integer> kept(String text) {
    assertThat(Filter.read(text, COLUMNS)).isInstanceOf(Reading.Understood.class);
    var filter = ((Reading.Understood) Filter.read(text, COLUMNS)).filter();
    var wanted = new BitSet();
    filter.mark(rows.table, 0, rows.table.size(), wanted);
    return wanted.stream().boxed().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          dominant_frequency_hz > 140                              ¦ 0
          dominant_frequency_hz > 140 and rms < 0.3                ¦
          dominant_frequency_hz > 140 and rms < 0.3 or status = failed ¦ 2 3
          dominant_frequency_hz > 100 and (rms < 0.3 or snr_db = 3.2)  ¦ 0 1
          DOMINANT HZ>=143.9Hz                                     ¦ 0
          freq <= 120 hz                                           ¦ 1
          freq != 120                                              ¦ 0 2 3 4 5
          not freq = 120                                           ¦ 0 2 3 4 5
          not not freq = 120                                       ¦ 1
          ! (freq = 120 | rms > 0.5)                               ¦ 2 3 4 5
          rms between 0.2 and 0.9 and freq > 130                   ¦ 0
          rms not between 0.2 and 0.5                              ¦ 0 2 3 4 5
          snr is missing                                           ¦ 1 2 3 4 5
          SNR [dB] is not missing                                  ¦ 0
          snr [dB] > 3 dB                                          ¦ 0
          fetch ms < 50.15                                         ¦ 0 1
          fetch < 50.15 ms                                         ¦ 0 1
          status = done                                            ¦ 0 1
          STATE = No_Data                                          ¦ 4
          status = no data or status = cancelled                   ¦ 4 5
          status != failed                                         ¦ 0 1 4 5
          status = http 503                                        ¦ 2
          status = "HTTP 404"                                      ¦
          status = timed out                                       ¦ 3
          status = TIMEOUT                                         ¦ 3
          status ~ http                                            ¦ 2
          status ~ failed                                          ¦ 2 3
          recording ~ B/                                           ¦ 2 3 5
          recording = A/0001                                       ¦ 0
          recording = "b or not"                                   ¦ 4
          recording ~ 'or not'                                     ¦ 4
          channel = bhz                                            ¦ 0
          channel != BHZ                                           ¦ 1 2 3 4 5
          channel is missing                                       ¦ 2 3 4 5
          start_time = 2024-01-31                                  ¦ 0
          start_time = 2024-01-31T10:00                            ¦ 0
          start_time > 2024-01-31                                  ¦ 1
          start_time >= 2024-01-31T10:00:30Z and start < 2024-02-01 ¦ 0
          start_time <= 2024-01-31 10:00                           ¦ 0
          start_time = 2024-01-31T12:00:30+02:00                   ¦ 0
          http_status = 503                                        ¦ 2
          error ~ b/0004 fail                                      ¦ 3
          index < 2                                                ¦ 0 1
          rms > -1e300                                             ¦ 0 1
          rms > .3 && freq≥1 || rms≤0.25                           ¦ 0 1
          """)
  void keepsWhatTheTextSays(String text, String expected) {
    var wanted = expected == null ? "" : expected;
    assertThat(kept(text).stream().map(String::valueOf).toList())
        .containsExactlyElementsOf(wanted.isEmpty() ? List.of() : List.of(wanted.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rms_ > 1            | 0  | There is no column rms_. Did you mean rms?
          rms > 1 and frek < 2 | 12 | There is no column frek. Did you mean dominant_frequency_hz?
          frqe > 1            | 0  | There is no column frqe. Did you mean dominant_frequency_hz?
          zzzzzzzz = 1        | 0  | There is no column zzzzzzzz. There are index, recording, url, status, error and more.
          rms                 | 3  | After rms, a comparison is expected: =, !=, <, <=, >, >= or ~.
          rms 0.3             | 4  | After rms, a comparison is expected: =, !=, <, <=, >, >= or ~, not "0.3".
          rms >               | 5  | After >, a value is expected.
          rms > and           | 6  | After >, a value is expected, not "and".
          rms > high          | 6  | rms holds numbers: a number is expected, not "high".
          rms > 1,000         | 6  | Write numbers without commas: 1000.
          rms > 3 V           | 6  | rms has no unit of its own: write 3 without "V".
          freq > 3 kHz        | 7  | dominant_frequency_hz is in Hz, not in "kHz".
          rms ~ 3             | 4  | rms holds numbers: use =, !=, <, <=, > or >= instead of ~.
          channel < b         | 8  | channel holds texts: use =, != or ~ (contains) instead of <.
          status = faild      | 9  | No recording ends as "faild". Did you mean failed?
          start_time > soon   | 13 | start_time holds moments: a date such as 2024-01-31 or 2024-01-31T10:00Z is expected, not "soon".
          (rms > 1            | 0  | This ( has no ).
          rms > 1)            | 7  | This ) closes nothing.
          rms > "1            | 6  | The quote that begins here has no end.
          rms > 1 and         | 11 | A condition is expected at the end, such as rms > 0.3.
          rms > 1 (           | 8  | After a condition, and or or is expected, not "(".
          rms between 1       | 13 | After between, and with the upper end is expected.
          rms is odd          | 7  | After is, missing or not missing is expected, not "odd".
          = 3                 | 0  | A column's name is expected, not "=".
          """)
  void saysWhatIsWrongAndWhere(String text, int at, String message) {
    assertThat(Filter.read(text, COLUMNS))
        .isInstanceOfSatisfying(
            Reading.Mistake.class,
            mistake -> {
              assertThat(mistake.message()).isEqualTo(message);
              assertThat(mistake.at()).isEqualTo(at);
              assertThat(mistake.withPlace()).endsWith("(character " + (at + 1) + ")");
            });
  }

  @Test
  void anEmptyTextWantsEverything() {
    assertThat(Filter.read(" \t\n", COLUMNS)).isInstanceOf(Reading.Everything.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rms > 1                        | rms > 1 and freq > 3
          freq < 2                       | freq > 3
          dominant hz < 2 and rms > 1    | rms > 1 and freq > 3
          rms > 1 and freq between 1 and 2 and mean > 0 | rms > 1 and mean > 0 and freq > 3
          rms > 1 or freq < 2            | (rms > 1 or freq < 2) and freq > 3
          (rms > 1 or freq < 2) and freq < 4 | (rms > 1 or freq < 2) and freq > 3
          not freq < 2                   | not freq < 2 and freq > 3
          """)
  void anotherConditionReplacesThoseAboutTheSameColumn(String before, String after) {
    var filter = ((Reading.Understood) Filter.read(before, COLUMNS)).filter();
    assertThat(filter.with(List.of("dominant_frequency_hz"), "freq > 3", COLUMNS)).isEqualTo(after);
    assertThat(kept(after)).isNotNull();
  }

  @Test
  void namesAreCompletedByTheirBeginningOrByAWordInThem() {
    assertThat(COLUMNS.beginning("freq"))
        .containsExactly("frequency_resolution_hz", "frequency_unit", "dominant_frequency_hz");
    assertThat(COLUMNS.beginning("SN")).containsExactly("snr_db");
  }

  @Test
  void everyColumnOfAFileIsKnownByItsName() {
    var names = COLUMNS.all().stream().map(Column::name).toList();
    assertThat(names).startsWith(undertone.model.ResultSchema.COMMON.toArray(String[]::new));
    assertThat(names.getLast()).isEqualTo("snr_db");
    assertThat(IntStream.range(0, names.size()))
        .allSatisfy(i -> assertThat(COLUMNS.find(names.get(i))).isSameAs(COLUMNS.all().get(i)));
  }
}
