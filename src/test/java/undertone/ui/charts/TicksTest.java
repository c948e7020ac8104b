package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
    assertThat(Ticks.niceStep(1)).isEqualTo(1);
    assertThat(Ticks.niceStep(1.1)).isEqualTo(2);
    assertThat(Ticks.niceStep(2.1)).isEqualTo(5);
    assertThat(Ticks.niceStep(5.1)).isEqualTo(10);
    assertThat(Ticks.niceStep(0.011)).isEqualTo(0.02);
    assertThat(Ticks.niceStep(31_000)).isEqualTo(50_000);
  }

  @Test
  void linearTicksAreRoundNumbersWithDigitGroups() {
    assertThat(labels(Ticks.linear(0, 2_000, 4)))
        .containsExactly("0", "500", "1,000", "1,500", "2,000");
    assertThat(labels(Ticks.linear(-0.35, 0.35, 4))).containsExactly("-0.2", "0.0", "0.2");
  }

  @Test
  void tickValuesAreExactDecimalFractions() {
    assertThat(Ticks.linear(0, 0.7, 7).stream().map(Tick::value))
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
  }

  @Test
  void tinyAndHugeStepsAreWrittenWithAnExponent() {
    assertThat(Ticks.number(2e-9, 1e-9)).isEqualTo("2e-09");
    assertThat(Ticks.number(1.85e-4, 1e-8)).isEqualTo("1.8500e-04");
    assertThat(Ticks.number(3e12, 1e12)).isEqualTo("3e+12");
  }

  @Test
  void logarithmicTicksStandAtDecadesAndWhereThereIsRoomBetween() {
    assertThat(labels(Ticks.log(1, 1_000, 4))).containsExactly("1", "10", "100", "1,000");
    assertThat(labels(Ticks.log(0.1, 10, 8)))
        .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
  }

  @Test
  void timesTurnFromSecondsToMinutesToHours() {
    assertThat(labels(Ticks.time(0, 4, 4))).containsExactly("0", "1", "2", "3", "4");
    assertThat(labels(Ticks.time(0, 130, 4))).containsExactly("0:00", "1:00", "2:00");
    assertThat(labels(Ticks.time(0, 9_000, 3))).containsExactly("0:00:00", "1:00:00", "2:00:00");
  }

  @Test
  void theTitleOfATimeAxisNamesTheUnitOfItsTicks() {
    var axis = new Axis(Scale.TIME, "Time", true);
    axis.full(0, 60);
    assertThat(axis.title()).isEqualTo("Time [s]");
    axis.full(0, 600);
    assertThat(axis.title()).isEqualTo("Time [min:s]");
    axis.full(0, 90_000);
    assertThat(axis.title()).isEqualTo("Time [h:min:s]");
  }

  @Test
  @SuppressWarnings("EnumOrdinal") // any scale will do
  void labelsNeverTouchWhateverTheRangeAndTheLength() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var scale = Scale.values()[random.nextInt(3)];
      var axis = new Axis(scale, "", false);
      double low = Math.pow(10, random.nextDouble(-6, 6));
      axis.full(low, low * (1 + Math.pow(10, random.nextDouble(-4, 5))));
      double length = random.nextDouble(20, 1_500);
      var ticks = Ticks.fitting(axis, length, 60, 6, label -> 6.0 * label.length());
      for (int t = 1; t < ticks.size(); t++) {
        double gap =
            (axis.position(ticks.get(t).value()) - axis.position(ticks.get(t - 1).value())) * length
                - 3.0 * ticks.get(t).label().length()
                - 3.0 * ticks.get(t - 1).label().length();
        assertThat(gap).as("%s %s on %f", scale, labels(ticks), length).isGreaterThan(5.99);
      }
      assertThat(ticks.stream().map(Tick::label)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aWideAxisHasSeveralTicks() {
    var axis = new Axis(Scale.LINEAR, "", false);
    axis.full(0, 8);
    assertThat(Ticks.fitting(axis, 120, 32, 2, _ -> 12)).hasSizeGreaterThanOrEqualTo(4);
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
