package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Outcome.Analysed;
import undertone.model.ReadingSpec;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;
import undertone.provenance.RowTally;
import undertone.simulator.SimulatedService;

/// A simulated run finds the same wherever and however it is done.
@Timeout(60)
class SameResultsTest {
  private static final int RECORDINGS = 200;

  /// The sines of JTransforms are the only numbers that IEEE 754 does not fix to the last bit: Java
  /// on an x86-64 has its own, all others those of fdlibm.
  private static final String ON_X86_64 =
      "f9ae20245ae846125a5182899210cbd25b3412d134c752534e64463c31148115";

  private static final String ELSEWHERE =
      "c423093728a16ab50efa8f773bccf5daff1fca77e405a1192663f4c261d72ff8";

  @ParameterizedTest
  @CsvSource({"SEQUENTIAL", "HYBRID"})
  void theRowsHaveTheStoredDigest(StrategyChoice strategy) throws Exception {
    var tally = new RowTally();
    survey(strategy, FftChoice.JTRANSFORMS, tally);
    assertThat(tally.rows()).isEqualTo(RECORDINGS);
    boolean x86 = System.getProperty("os.arch").equals("amd64");
    assertThat(tally.digest()).isEqualTo(x86 ? ON_X86_64 : ELSEWHERE);
  }

  @Test
  void eitherLibraryFindsTheSameDominantFrequencies() throws Exception {
    try (var engine = new Engine("")) {
      assumeThat(engine.describe(FftChoice.AUTOMATIC)).contains("FFTW");
    }
    var one = new TreeMap<Long, Double>();
    var other = new TreeMap<Long, Double>();
    survey(StrategyChoice.HYBRID, FftChoice.JTRANSFORMS, frequencies(one));
    survey(StrategyChoice.HYBRID, FftChoice.AUTOMATIC, frequencies(other));
    assertThat(one).hasSizeGreaterThan(RECORDINGS / 2).isEqualTo(other);
  }

  private static ResultSink frequencies(Map<Long, Double> into) {
    return row -> {
      if (row.outcome() instanceof Analysed(var found)) {
        into.put(row.recording().index(), found.dominantFrequencyHz());
      }
    };
  }

  private static void survey(StrategyChoice strategy, FftChoice fft, ResultSink sink)
      throws Exception {
    var service =
        new ServiceSettings(
            RECORDINGS,
            1_234,
            1_000,
            0.5,
            0,
            0,
            ServiceSettings.DEFAULTS.bandwidthKiBps(),
            new ServiceSettings.Failures(0.1, 0, 1, 1, 0.5),
            20_260_301);
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(RECORDINGS),
            ReadingSpec.DEFAULTS.withSampleRate(1_000),
            AnalysisText.parse("periodogram;peak;statistics;tone;shape;window=hann"),
            strategy,
            new Limits(8, false, 4, 2, 2, 64L << 20, 64L << 20),
            fft);
    try (var simulator = SimulatedService.start(0, service);
        var engine = new Engine(simulator.address())) {
      engine.prepare(settings).run(Instant.now(), sink);
    }
  }
}
