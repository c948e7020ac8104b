package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.AnalysisSpec.Measure.BANDS;
import static undertone.model.AnalysisSpec.Measure.PEAK;
import static undertone.model.AnalysisSpec.Measure.PEAKS;
import static undertone.model.AnalysisSpec.Measure.STATISTICS;
import static undertone.model.AnalysisSpec.Measure.WELCH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.AnalysisSpec.Welch;
import undertone.model.AnalysisText;
import undertone.model.Taper;

class AnalysisOptionsTest {

  @Test
  void everyOptionReachesTheRun() throws Exception {
    var line =
        "--measures peaks,welch --detrend linear --window kaiser:5 --band 1:0.04kHz --segment 256"
            + " --overlap 75% --averaging median --scaling spectrum --peaks 7"
            + " --bands theta=4:8,alpha=8:13 --roll-off 0.9 --harmonics 9 --plugin a --plugin b";
    assertThat(analysis(line))
        .isEqualTo(
            new AnalysisSpec(
                Set.of(PEAKS, WELCH, BANDS, Measure.SHAPE, Measure.TONE),
                Detrend.LINEAR,
                new Taper(Taper.Shape.KAISER, 5),
                new Band(1, 40),
                new Welch(256, 0.75, Welch.Averaging.MEDIAN, Welch.Scaling.SPECTRUM),
                7,
                List.of(
                    new NamedBand("theta", new Band(4, 8)),
                    new NamedBand("alpha", new Band(8, 13))),
                0.9,
                9,
                List.of("a", "b")));
  }

  @Test
  void withoutOptionsNothingMoreIsLookedFor() throws Exception {
    assertThat(analysis("--seed 1")).isEqualTo(AnalysisSpec.DEFAULTS);
  }

  @Test
  void allMeasuresAreOneWord() throws Exception {
    assertThat(analysis("--measures all").measures()).containsExactly(Measure.values());
  }

  @ParameterizedTest
  @CsvSource({
    "--peaks 2, PEAKS",
    "--segment 64, WELCH",
    "--overlap 0, WELCH",
    "--averaging median, WELCH",
    "--scaling spectrum, WELCH",
    "--bands a=1:2, BANDS",
    "--roll-off 0.5, SHAPE",
    "--harmonics 3, TONE",
    "--window flat_top, PEAK",
    "--detrend mean, PEAK",
    "--band :5, PEAK",
  })
  void anOptionOfAMeasureAsksForTheMeasure(String line, Measure measure) throws Exception {
    assertThat(analysis(line).measures()).containsExactly(measure);
  }

  @Test
  void aWindowActsOnTheMeasuresThatAreThere() throws Exception {
    assertThat(analysis("--window hann --measures welch").measures()).containsExactly(WELCH);
    assertThat(analysis("--window hann --measures statistics").measures())
        .containsExactly(PEAK, STATISTICS);
  }

  @Test
  void anEndOfABandMayBeMissing() throws Exception {
    assertThat(analysis("--band 5:").band()).isEqualTo(new Band(5, Double.POSITIVE_INFINITY));
    assertThat(analysis("--band :5mHz").band()).isEqualTo(new Band(0, 0.005));
  }

  @Test
  void theLineOfAnExportIsUnderstood() throws Exception {
    var wanted = analysis("--measures welch --window hann");
    assertThat(of("run", "--analysis", AnalysisText.of(wanted))).isEqualTo(wanted);
  }

  private static AnalysisSpec analysis(String line) throws UsageException {
    return of(("run " + line).split(" "));
  }

  private static AnalysisSpec of(String... line) throws UsageException {
    return AnalysisOptions.of(new CommandLine(CommandSpecs.root()).parseArgs(line).subcommand());
  }
}
