package undertone.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Timings;

class LevelCourseTest {
  /// What was told.
  private record Sample(long micros, int level) {}

  @ParameterizedTest
  @ValueSource(longs = {100, 4_095, 100_000, 30_000_000_000L})
  void everySampleIsTheNumberOfThatMoment(long duration) {
    var random = new Random(duration);
    var course = new LevelCourse();
    long[] from = new long[300];
    long[] to = new long[300];
    for (int i = 0; i < from.length; i++) {
      from[i] = random.nextLong(duration);
      to[i] = random.nextLong(from[i], duration + 1);
      course.add(from[i], to[i]);
    }
    var samples = samples(course);
    assertThat(samples).isNotEmpty().hasSizeLessThanOrEqualTo(4_096);
    for (var sample : samples) {
      int level = 0;
      for (int i = 0; i < from.length; i++) {
        level += from[i] <= sample.micros && sample.micros < to[i] ? 1 : 0;
      }
      assertThat(sample.level).as("at %d", sample.micros).isEqualTo(level);
    }
    assertThat(samples.getLast().level).isZero();
  }

  @Test
  void whatWasNotReachedDoesNotCount() {
    var course = new LevelCourse();
    course.add(5, Timings.NEVER);
    course.add(Timings.NEVER, 5);
    assertThat(samples(course)).isEmpty();
  }

  private static List<Sample> samples(LevelCourse course) {
    var samples = new ArrayList<Sample>();
    course.each((micros, level) -> samples.add(new Sample(micros, level)));
    return samples;
  }
}
