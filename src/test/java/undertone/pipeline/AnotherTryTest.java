package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.Status;
import undertone.model.StrategyChoice;
import undertone.simulator.SimulatedService;

/// A run over some recordings of a run before.
class AnotherTryTest {
  private final List<Landed> results = new ArrayList<>();

  @Test
  void recordingsAreTriedAgainUnderTheirIndices() throws Exception {
    try (var service = SimulatedService.start(0, ServiceSettings.DEFAULTS);
        var engine = new Engine(service.address())) {
      var pattern = service.address() + "/recordings/[0-9].f64";
      var settings =
          new RunSettings(
              new SourceSpec.Urls(List.of(pattern)),
              StrategyChoice.HYBRID,
              Limits.DEFAULTS,
              1_000,
              FftChoice.AUTOMATIC);
      var first = engine.prepare(settings);
      first.run(Instant.now(), results::add);
      results.clear();

      var second = first.again(new long[] {3, 7}, Limits.DEFAULTS);
      assertThat(second.total()).isEqualTo(2);
      assertThat(second.indices()).isEqualTo(10);
      assertThat(second.recording(7)).isEqualTo(first.recording(7));
      var progress = second.run(Instant.now(), results::add).progress();

      assertThat(progress.analysed()).isEqualTo(2);
      assertThat(results)
          .allSatisfy(landed -> assertThat(landed.outcome().status()).isEqualTo(Status.DONE))
          .extracting(landed -> landed.recording().index())
          .containsExactlyInAnyOrder(3L, 7L);
    }
  }
}
