package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.UserFolders;

class FoldersTest {

  @Test
  void linuxKeepsToXdg() {
    var folders =
        Folders.of(
            "Linux",
            "/home/ada",
            Map.of(
                "XDG_CONFIG_HOME",
                "/cfg",
                "XDG_STATE_HOME",
                "/state",
                "XDG_CACHE_HOME",
                "/cache",
                "XDG_DATA_HOME",
                "/data"));

    assertThat(folders.config()).isEqualTo(Path.of("/cfg/undertone"));
    assertThat(folders.state()).isEqualTo(Path.of("/state/undertone"));
    assertThat(folders.user())
        .isEqualTo(
            new UserFolders(
                Path.of("/data/undertone/plugins"),
                Path.of("/cache/undertone/http"),
                Path.of("/cfg/undertone/credentials"),
                Path.of("/data/undertone/journal.sqlite")));
  }

  @Test
  void withoutVariablesXdgsDefaultsHold() {
    var folders = Folders.of("Linux", "/home/ada", Map.of());

    assertThat(folders.config()).isEqualTo(Path.of("/home/ada/.config/undertone"));
    assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/undertone"));
    assertThat(folders.cache()).isEqualTo(Path.of("/home/ada/.cache/undertone"));
    assertThat(folders.data()).isEqualTo(Path.of("/home/ada/.local/share/undertone"));
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
    var mac = Folders.of("Mac OS X", "/Users/ada", Map.of());
    assertThat(mac.config()).isEqualTo(Path.of("/Users/ada/Library/Application Support/Undertone"));
    assertThat(mac.cache()).isEqualTo(Path.of("/Users/ada/Library/Caches/Undertone"));
    var local = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
    var windows = Folders.of("Windows 11", "/users/ada", local);
    assertThat(windows.config()).isEqualTo(Path.of("/roaming/Undertone"));
    assertThat(windows.user())
        .isEqualTo(
            new UserFolders(
                Path.of("/roaming/Undertone/plugins"),
                Path.of("/local/Undertone/Cache/http"),
                Path.of("/roaming/Undertone/credentials"),
                Path.of("/roaming/Undertone/journal.sqlite")));
  }
}
