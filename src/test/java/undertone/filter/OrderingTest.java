package undertone.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;

class OrderingTest {
  private static final Columns COLUMNS = Columns.of(Rows.SCHEMA);

  private static final String[] NAMES = {
    "a",
    "ab",
    "abc",
    "",
    "abcdefg",
    "abcdefgh",
    "abcdefghijklmno",
    "abcdefghijklmnp",
    "é",
    "z",
    "\ud83d\ude00",
    "\uffee",
    "data/00001",
    "data/00010",
    "B",
    "0",
    "a\0",
    "abcdefg\0"
  };

  /// Many equal values, missing ones, both zeros and infinities, names that begin alike.
  private static Rows random(int size) {
    var random = new Random(5);
    var rows = new Rows();
    double[] values = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, -1e-300, -5, 7, 1e300};
    for (int i = 0; i < size; i++) {
      var name = NAMES[random.nextInt(NAMES.length)] + (i % 3 == 0 ? random.nextInt(50) : "");
      if (random.nextInt(10) == 0) {
        rows.failed(name, random.nextBoolean() ? Cause.TIMEOUT : Cause.HTTP_STATUS, 503);
      } else {
        double rms =
            random.nextInt(3) == 0 ? values[random.nextInt(values.length)] : random.nextGaussian();
        var at = random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(random.nextInt(100) - 50);
        rows.done(name, random.nextInt(20), rms, 1, NAMES[random.nextInt(NAMES.length)], at);
      }
    }
    return rows;
  }

  /// The same by Java's own sort, on objects.
  private static int[] reference(Rows rows, String name, boolean descending, int size) {
    var column = Objects.requireNonNull(COLUMNS.find(name));
    Comparator<Integer> order =
        switch (column) {
          case Column.Numbers numbers ->
              by(
                  descending,
                  row -> {
                    double value = numbers.value().of(rows.table, row);
                    return Double.isNaN(value) ? null : value + 0.0;
                  });
          case Column.Moments moments ->
              by(
                  descending,
                  row -> {
                    long value = moments.value().of(rows.table, row);
                    return value == Column.NO_MOMENT ? null : value;
                  });
          case Column.Words words ->
              by(descending, row -> bytes(words.value().of(rows.table, row)));
          case Column.Ending _ -> by(descending, row -> bytes(State.of(rows.table, row)));
        };
    return IntStream.range(0, size).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static <T extends Comparable<T>> Comparator<Integer> by(
      boolean descending, java.util.function.Function<Integer, T> value) {
    Comparator<T> values = Comparator.naturalOrder();
    return Comparator.comparing(
        value, Comparator.nullsLast(descending ? values.reversed() : values));
  }

  /// As hexadecimal digits, which are ordered as the bytes are; null for an empty text.
  private static @Nullable String bytes(String text) {
    return text.isEmpty()
        ? null
        : java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "rms, false",
    "rms, true",
    "dominant_frequency_hz, false",
    "dominant_frequency_hz, true",
    "recording, false",
    "recording, true",
    "channel, false",
    "channel, true",
    "status, false",
    "status, true",
    "start_time, false",
    "start_time, true",
    "index, true",
    "fetch_ms, false"
  })
  void isTheOrderOfJavasOwnSort(String name, boolean descending) {
    var rows = random(5_000);
    var ordering = new Ordering(Objects.requireNonNull(COLUMNS.find(name)), descending);
    var sorted = ordering.sorted(rows.table, Ordering.landing(5_000));
    assertThat(sorted).containsExactly(reference(rows, name, descending, 5_000));

    var first = ordering.sorted(rows.table, Ordering.landing(3_000));
    var later = ordering.sorted(rows.table, IntStream.range(3_000, 5_000).toArray());
    assertThat(ordering.merged(rows.table, first, later)).containsExactly(sorted);
  }

  @Test
  void sortsAChoiceOfRowsAndLeavesItAlone() {
    var rows = new Rows().done("c", 3, 1).done("a", 1, 1).done("b", 2, 1).done("d", 0, 1);
    int[] chosen = {0, 1, 2};
    var ordering = new Ordering(Objects.requireNonNull(COLUMNS.find("freq")), false);
    assertThat(ordering.sorted(rows.table, chosen)).containsExactly(1, 2, 0);
    assertThat(chosen).containsExactly(0, 1, 2);
  }

  @Test
  void longTextsThatBeginAlikeDoNotUseUpTheStack() {
    var rows = new Rows();
    var same = "x".repeat(200_000);
    for (var end : List.of("b", "a", "", "c", "")) {
      rows.done("y" + same + end, 1, 1);
    }
    rows.done("x", 1, 1);
    var ordering = new Ordering(Objects.requireNonNull(COLUMNS.find("recording")), false);
    assertThat(ordering.sorted(rows.table, Ordering.landing(6))).containsExactly(5, 2, 4, 1, 0, 3);
  }

  @Test
  void digitsAreSortedWithinAStretchOnly() {
    var random = new Random(3);
    long[] keys = random.longs(1_000).toArray();
    long[] expected = keys.clone();
    Arrays.sort(expected, 100, 900);
    DigitSort.sort(keys, Ordering.landing(1_000), 100, 900);
    assertThat(keys).containsExactly(expected);
  }
}
