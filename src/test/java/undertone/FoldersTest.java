package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

  @Test
  void linuxKeepsToXdg() {
    var folders =
        Folders.of(
            "Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "/cfg", "XDG_STATE_HOME", "/state"));

    assertThat(folders.config()).isEqualTo(Path.of("/cfg/undertone"));
    assertThat(folders.state()).isEqualTo(Path.of("/state/undertone"));
  }

  @Test
  void withoutVariablesXdgsDefaultsHold() {
    var folders = Folders.of("Linux", "/home/ada", Map.of());

    assertThat(folders.config()).isEqualTo(Path.of("/home/ada/.config/undertone"));
    assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/undertone"));
  }

  @Test
  void aVariableThatIsNoAbsolutePathCountsAsNotSet() {
    var folders = Folders.of("Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "relative/cfg"));

    assertThat(folders.config()).isEqualTo(Path.of("/home/ada/.config/undertone"));
    assertThat(Folders.of("Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "\0")).config())
        .isEqualTo(Path.of("/home/ada/.config/undertone"));
  }

  @Test
  void macAndWindowsHaveTheirOwn() {
    assertThat(Folders.of("Mac OS X", "/Users/ada", Map.of()).config())
        .isEqualTo(Path.of("/Users/ada/Library/Application Support/Undertone"));
    assertThat(Folders.of("Windows 11", "/users/ada", Map.of("APPDATA", "/roaming")).config())
        .isEqualTo(Path.of("/roaming/Undertone"));
  }
}
