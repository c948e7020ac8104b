package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.NameFilter;
import undertone.model.ReadingSpec;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// Settings go into the journal and come back as they were.
class RunSettingsTextTest {

  static Stream<SourceSpec> sources() {
    var filter = new NameFilter(List.of("*.wav", "a/**"), List.of("b*"));
    return Stream.of(
        new SourceSpec.Simulated(1_000_000),
        new SourceSpec.Urls(List.of("http://h/[000-100]", "http://h/{a,b};c=ä")),
        new SourceSpec.UrlList(Path.of("/data/list.csv"), ""),
        new SourceSpec.UrlList(null, "http://h/1\nhttp://h/2"),
        new SourceSpec.Index("https://h/data/", filter, 3),
        new SourceSpec.Files(List.of(Path.of("/a b"), Path.of("/c")), NameFilter.ALL, 0),
        new SourceSpec.Fdsn(
            "https://service.example.org",
            "IU",
            "ANMO,COLA",
            "--",
            "BH?",
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2024-01-02T00:00:00.5Z"),
            Duration.ofMinutes(90)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyKindOfSourceComesBack(SourceSpec source) {
    var settings = new Settings();
    SourceSettings.write(source, settings);
    assertThat(SourceSettings.read(settings)).isEqualTo(source);
  }

  @Test
  void everySettingComesBack() {
    var run =
        new RunSettings(
            new SourceSpec.Urls(List.of("http://h/1")),
            new ReadingSpec(
                "wav", 44_100.5, "2", "x/y", "rate", ReadingSpec.Axis.COLUMNS, 7, "m/s"),
            AnalysisText.parse("peaks(5);bands=a:1-2|b:3-;window=kaiser(8.5);detrend=linear"),
            StrategyChoice.ASYNC,
            new Limits(7, true, 3, 2, 4, 128L << 20, 1L << 29),
            FftChoice.JTRANSFORMS);
    var settings = new Settings();
    RunSettingsText.write(run, settings);
    assertThat(RunSettingsText.read(settings)).isEqualTo(run);
  }

  @Test
  void theSimulatorsSettingsComeBack() {
    var service =
        new ServiceSettings(
            9, 77, 123.4, 0.25, 5, 2.5, 64, new ServiceSettings.Failures(0.1, 1, 2, 3, 0.5), -5);
    var settings = new Settings();
    RunSettingsText.write(service, settings);
    assertThat(RunSettingsText.readService(settings)).isEqualTo(service);
  }

  @Test
  void secretsInAListAreLeftOut() {
    var settings = new Settings();
    SourceSettings.write(
        new SourceSpec.UrlList(null, "http://h/1\nhttps://ada:hunter2@h/2\nada:hunter2@h/3"),
        settings);
    assertThat(settings.values().toString()).doesNotContain("hunter2").contains("***@h/2");
  }
}
