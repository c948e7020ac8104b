package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void takesWhatWasAddedFirstAsAListOfEachMarkWould() {
    var random = new Random(7);
    var marks = new Marks();
    Map<Long, Deque<Integer>> model = new HashMap<>();
    for (int number = 0; number < 20_000; number++) {
      // Few marks, so that many are there several times and many share a place.
      long mark = random.nextInt(3_000) * (random.nextBoolean() ? 1L : 1L << 32);
      if (random.nextInt(5) < 3) {
        marks.add(mark, number);
        model.computeIfAbsent(mark, _ -> new ArrayDeque<>()).add(number);
      } else {
        var list = model.getOrDefault(mark, new ArrayDeque<>());
        assertThat(marks.take(mark)).isEqualTo(list.isEmpty() ? -1 : list.remove());
      }
      if (number % 1_000 == 0) {
        assertThat(marks.size()).isEqualTo(model.values().stream().mapToInt(Deque::size).sum());
      }
    }
  }

  @Test
  void addressesThatDifferLittleHaveMarksThatDifferMuch() {
    var seen = new HashSet<Long>();
    int highest = 0;
    for (int i = 0; i < 200_000; i++) {
      long mark = Marks.of("http://h/%d.f64".formatted(i));
      seen.add(mark);
      highest += (int) (mark >>> 63);
    }
    assertThat(seen).hasSize(200_000);
    assertThat(highest).isBetween(99_000, 101_000);
  }
}
