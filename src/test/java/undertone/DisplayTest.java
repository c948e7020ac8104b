package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

  @Test
  void withoutADisplayItSaysWhichVariableIsMissing() {
    assertThat(Display.obstacle("Linux", "", Map.of(), _ -> true))
        .hasValue("there is no display: DISPLAY is not set");
    assertThat(Display.obstacle("Linux", "", Map.of("DISPLAY", ""), _ -> true)).isPresent();
  }

  @Test
  void withoutGtkItSaysWhatToInstall() {
    assertThat(Display.obstacle("Linux", "", Map.of("DISPLAY", ":0"), _ -> false))
        .hasValueSatisfying(words -> assertThat(words).contains("GTK 3"));
  }

  @Test
  void withBothNothingStandsInTheWay() {
    assertThat(Display.obstacle("Linux", "", Map.of("DISPLAY", ":0"), _ -> true)).isEmpty();
  }

  @Test
  void whoeverChoseAWindowingSystemGetsIt() {
    assertThat(Display.obstacle("Linux", "Headless", Map.of(), _ -> false)).isEmpty();
  }

  @Test
  void otherSystemsAlwaysHaveAWindow() {
    assertThat(Display.obstacle("Windows 11", "", Map.of(), _ -> false)).isEmpty();
    assertThat(Display.obstacle("Mac OS X", "", Map.of(), _ -> false)).isEmpty();
  }
}
