package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

  @Test
  void theHourBetweenARunAndAnotherTryIsAPause() {
    var first = new Course();
    first.paused(2_000_000, 1_000_000);
    first.at(5_000_000);
    var second = new Course();
    second.paused(1_000_000, 500_000);
    second.at(3_000_000);
    long hour = 3_600_000_000L;

    var both = Course.joined(first, second, hour);
    List<List<Long>> pauses = new ArrayList<>();
    both.tell((from, sum) -> pauses.add(List.of(from, sum)));
    assertThat(pauses)
        .containsExactly(
            List.of(2_000_000L, 1_000_000L),
            List.of(6_000_000L, 1_000_000L + hour - 6_000_000L),
            List.of(hour + 1_000_000L, 1_000_000L + hour - 6_000_000L + 500_000L));
    assertThat(both.seconds()).as("five and three of work").isEqualTo(8, within(1e-9));
  }

  @Test
  void aThirdTryFollowsTheSecond() {
    var first = new Course();
    first.at(4_000_000);
    var second = new Course();
    second.at(2_000_000);
    var third = new Course();
    third.at(1_000_000);
    var all = Course.joined(Course.joined(first, second, 10_000_000), third, 60_000_000);
    assertThat(all.seconds()).isEqualTo(7, within(1e-9));
    assertThat(all.sum()).isEqualTo(6_000_000 + 48_000_000);
  }
}
