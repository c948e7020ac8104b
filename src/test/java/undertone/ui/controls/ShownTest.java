package undertone.ui.controls;

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
import undertone.model.Parameter;
import undertone.model.ReadingSpec;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.ui.parameter.Draft;
import undertone.ui.source.PlayedProbe;

/// The controls as an earlier run had them.
class ShownTest {
  private static final Limits LIMITS = new Limits(7, true, 3, 2, 2, 32L << 20, 5L << 20);

  private final FakeService service = new FakeService();
  private final ControlsViewModel controls =
      new ControlsViewModel(service, new PlayedProbe(), List::of);

  static Stream<SourceSpec> sources() {
    var wav = new NameFilter(List.of("*.wav", "*.flac"), List.of());
    return Stream.of(
        new SourceSpec.Urls(List.of("http://h/[0-9].f64")),
        new SourceSpec.UrlList(Path.of("/data/list.csv"), ""),
        new SourceSpec.UrlList(null, "http://h/a\nhttp://h/b"),
        new SourceSpec.Index("http://h/data/", new NameFilter(List.of("*"), List.of("old*")), 2),
        new SourceSpec.Files(List.of(Path.of("/data/a"), Path.of("/data/b")), wav, 4),
        new SourceSpec.Fdsn(
            "http://h/fdsnws",
            "IU",
            "ANMO",
            "00",
            "BH?",
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2024-01-02T03:04:05Z"),
            Duration.ofMinutes(30)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aRunOverAnySourceCanBeRepeated(SourceSpec source) {
    var run =
        new RunSettings(
            source,
            new ReadingSpec("raw", 250, "2", "", "", ReadingSpec.Axis.ROWS, 16, "m/s"),
            AnalysisText.parse("periodogram;peaks"),
            StrategyChoice.ASYNC,
            LIMITS,
            FftChoice.AUTOMATIC);
    controls.show(run, null);
    assertThat(controls.runSettings()).isEqualTo(new Draft.Ready<>(run));
    controls.history().undo();
    assertThat(controls.runSettings())
        .isInstanceOfSatisfying(
            Draft.Ready.class,
            ready ->
                assertThat(((RunSettings) ready.value()).source())
                    .isEqualTo(new SourceSpec.Simulated(20)));
    assertThat(controls.limits().get()).isEqualTo(Limits.DEFAULTS);
  }

  @Test
  void theSimulatorBehavesAgainAsItDidSeedAndKindsOfFailureIncluded() {
    var failures = new ServiceSettings.Failures(0.07, 1, 0, 3, 0.5);
    var before = new ServiceSettings(40, 512, 2_000, 0.5, 12, 3, 800, failures, 99);
    controls.show(
        new RunSettings(
            new SourceSpec.Simulated(40),
            StrategyChoice.HYBRID,
            LIMITS,
            2_000,
            FftChoice.AUTOMATIC),
        before);
    assertThat(service.settings()).isEqualTo(before);
    assertThat(controls.parameter(Parameter.FAILURES).value().get()).isEqualTo(7);
  }

  @Test
  void whatIsOnIsNotDisturbed() {
    controls.setRunning(true);
    controls.show(
        new RunSettings(
            new SourceSpec.Simulated(40), StrategyChoice.ASYNC, LIMITS, 2_000, FftChoice.AUTOMATIC),
        ServiceSettings.DEFAULTS);
    assertThat(controls.strategy().get()).isEqualTo(StrategyChoice.HYBRID);
  }
}
