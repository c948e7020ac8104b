package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void numbersCountAsPeopleCount() {
    var shuffled =
        new ArrayList<>(
            List.of(
                "b",
                "file10",
                "file2",
                "File1",
                "file01",
                "file",
                "a99999999999999999999",
                "a100000000000000000000",
                "a.b"));
    shuffled.sort(NaturalOrder.INSTANCE);
    assertThat(shuffled)
        .containsExactly(
            "a.b",
            "a99999999999999999999",
            "a100000000000000000000",
            "b",
            "file",
            "File1",
            "file01",
            "file2",
            "file10");
  }

  @Test
  void itIsATotalOrder() {
    var random = new Random(5);
    var names = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var name = new StringBuilder();
      for (int k = random.nextInt(5); k >= 0; k--) {
        name.append("aB.019".charAt(random.nextInt(6)));
      }
      names.add(name.toString());
    }
    var order = NaturalOrder.INSTANCE;
    for (var a : names) {
      for (var b : names) {
        assertThat(Integer.signum(order.compare(a, b)))
            .isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        for (var c : names) {
          if (order.compare(a, b) < 0 && order.compare(b, c) < 0) {
            assertThat(order.compare(a, c)).as("%s %s %s", a, b, c).isNegative();
          }
        }
      }
    }
  }
}
