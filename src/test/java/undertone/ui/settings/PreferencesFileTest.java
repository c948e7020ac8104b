package undertone.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

class PreferencesFileTest {
  @TempDir private Path folder;

  private static Map<Parameter, Double> values(double latency) {
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (var parameter : Parameter.values()) {
      values.put(parameter, parameter.initial());
    }
    values.put(Parameter.LATENCY, latency);
    return values;
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    var file = new PreferencesFile(folder.resolve("a/b/settings.properties"));
    var all =
        new Preferences(
            new Bounds(-5, 7.5, 1300, 700),
            true,
            Theme.DARK,
            125,
            values(70.25),
            true,
            true,
            StrategyChoice.ASYNC,
            FftChoice.JTRANSFORMS,
            Map.of(
                "source.kind", "ADDRESSES", "source.addresses", "http://a/[0-9]\nhttp://ü/{a,b}"),
            folder);
    file.write(all);
    assertThat(file.read()).isEqualTo(all);
    try (var files = Files.list(folder.resolve("a/b"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theFirstLaunchHasDefaults() {
    assertThat(new PreferencesFile(folder.resolve("none")).read()).isEqualTo(Preferences.DEFAULTS);
  }

  @Test
  void aWrongEntryLosesOnlyItself() throws Exception {
    var path = folder.resolve("settings");
    Files.writeString(
        path,
        """
        theme=PURPLE
        text.percent=4000
        window.bounds=1 2 NaN 4
        parameter.LATENCY=1e99
        parameter.JITTER=7
        fft=FFTW
        export.folder=\\u0000
        """);
    var read = new PreferencesFile(path).read();
    assertThat(read.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(read.textSize()).isEqualTo(Preferences.LARGEST_TEXT);
    assertThat(read.bounds()).isNull();
    assertThat(read.parameters()).containsEntry(Parameter.LATENCY, 50.0);
    assertThat(read.parameters()).containsEntry(Parameter.JITTER, 7.0);
    assertThat(read.fft()).isEqualTo(FftChoice.FFTW);
    assertThat(read.exportFolder()).isNull();
  }

  @Test
  void aBrokenFileIsIgnored() throws Exception {
    var path = folder.resolve("settings");
    for (var bytes :
        List.of("\\uZZZZ".getBytes(StandardCharsets.US_ASCII), new byte[] {-1, -2, 0, 1})) {
      Files.write(path, bytes);
      assertThat(new PreferencesFile(path).read().theme()).isEqualTo(Theme.SYSTEM);
    }
    Files.write(path, new byte[2 << 20]);
    assertThat(new PreferencesFile(path).read()).isEqualTo(Preferences.DEFAULTS);
    assertThat(new PreferencesFile(folder).read()).isEqualTo(Preferences.DEFAULTS);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoCrash() throws Exception {
    var blocked = Files.writeString(folder.resolve("file"), "x");
    new PreferencesFile(blocked.resolve("settings")).write(Preferences.DEFAULTS);
    assertThat(blocked).hasContent("x");
  }

  @Test
  void boundsOffTheScreensAreBroughtBack() {
    var screens = List.of(new Bounds(0, 0, 1920, 1080), new Bounds(1920, 0, 1280, 800));
    var least = new Bounds(0, 0, 1024, 640);
    var there = new Bounds(2000, 10, 1100, 700);
    assertThat(there.reachable(screens, least)).isEqualTo(there);
    assertThat(new Bounds(9_000, 10, 1100, 700).reachable(screens, least))
        .isEqualTo(new Bounds(410, 190, 1100, 700));
    assertThat(new Bounds(100, -900, 5_000, 10).reachable(screens, least))
        .isEqualTo(new Bounds(0, 220, 1920, 640));
  }
}
