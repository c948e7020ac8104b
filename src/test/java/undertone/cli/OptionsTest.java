package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

class OptionsTest {
  private static final SourceSpec SOURCE = new SourceSpec.Simulated(20);

  @Test
  void everyLimitReachesTheRun() throws Exception {
    var parsed =
        parsed(
            "run --fetches 64 --per-host 7 --attempts 5 --threads 3 --memory 8 --largest 16MiB"
                + " --sample-rate 2kHz --fft jtransforms");
    assertThat(Options.runSettings(parsed, SOURCE, StrategyChoice.ASYNC))
        .isEqualTo(
            new RunSettings(
                SOURCE,
                StrategyChoice.ASYNC,
                new Limits(64, false, 7, 5, 3, 8 * Parameter.MIB, 16 * Parameter.MIB),
                2_000,
                FftChoice.JTRANSFORMS));
  }

  @Test
  void theNumberInFlightMayBeLeftToTheRun() throws Exception {
    var limits = Options.runSettings(parsed("run --fetches auto"), SOURCE, StrategyChoice.HYBRID);
    assertThat(limits.limits().autoFetches()).isTrue();
  }

  @Test
  void withoutOptionsTheDefaultsHold() throws Exception {
    assertThat(Options.runSettings(parsed("run"), SOURCE, StrategyChoice.HYBRID).limits())
        .isEqualTo(Limits.DEFAULTS);
    assertThat(Options.serviceSettings(parsed("run"))).isEqualTo(ServiceSettings.DEFAULTS);
    assertThat(Options.serviceSettings(parsed("serve"))).isEqualTo(ServiceSettings.DEFAULTS);
  }

  @Test
  void aComparisonHasDefaultsOfItsOwn() {
    var service = Options.serviceSettings(parsed("compare --latency 3"));
    assertThat(service.recordings()).isEqualTo(200);
    assertThat(service.samples()).isEqualTo(200_000);
    assertThat(service.latencyMs()).isEqualTo(3);
    assertThat(Options.serviceSettings(parsed("compare")).latencyMs()).isEqualTo(20);
  }

  @Test
  void failuresMayPass() {
    var service = Options.serviceSettings(parsed("serve --failures 10% --failures-pass 50%"));
    assertThat(service.failures()).isEqualTo(Failures.ofRate(0.1).passing(0.5));
  }

  @Test
  void strategiesAreNamedInAnyCaseAndOnce() {
    var parsed = parsed("compare --strategies Hybrid,async,hybrid");
    assertThat(parsed.matchedOptionValue(Choices.STRATEGIES, Choices.Strategies.ALL).chosen())
        .containsExactly(StrategyChoice.HYBRID, StrategyChoice.ASYNC);
  }

  private static ParseResult parsed(String line) {
    return new CommandLine(CommandSpecs.root()).parseArgs(line.split(" ")).subcommand();
  }
}
