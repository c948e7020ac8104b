package undertone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.AnalysisText;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Figures;
import undertone.model.PluginInfo;
import undertone.model.ResultColumn;
import undertone.model.Signal;

class PluginsTest {
  private static final String TWO =
      "List.of(new ResultColumn(\"a\", \"\", \"a\"), new ResultColumn(\"b\", \"\", \"b\"))";

  @TempDir Path folder;
  @TempDir Path work;
  private Plugins plugins = Plugins.none();

  @BeforeEach
  void open() {
    plugins = Plugins.in(folder);
  }

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void theExampleIsFoundAndUsed() throws Exception {
    PluginJars.example(folder, work.resolve("classes"));

    assertThat(plugins.all())
        .containsExactly(
            new PluginInfo(
                "zero-crossing-rate", "How often a signal changes its sign in a second.", ""));
    assertThat(measures("plugins=zero-crossing-rate").schema().columns())
        .extracting(ResultColumn::name, ResultColumn::unit)
        .containsExactly(tuple("zero_crossing_rate", "1/s"));
    assertThat(figures("plugins=zero-crossing-rate", 1, -1, 1, 1)).isEqualTo(Figures.of(50));
  }

  @Test
  void theJarThatTheBuildMadeIsFoundToo() throws Exception {
    var built = Path.of("target", "undertone-plugin-example.jar");
    assumeTrue(Files.exists(built), "Maven has not built it");
    Files.copy(built, folder.resolve("example.jar"));

    assertThat(figures("plugins=zero-crossing-rate", 1, -1, 1, 1)).isEqualTo(Figures.of(50));
  }

  @Test
  void seesTheSamplesAsTheyCame() throws Exception {
    odd("peeks", "return new double[] {signal.toArray()[0], signal.length()};");

    assertThat(figures("plugins=peeks", 1e300, 1)).isEqualTo(Figures.of(1e300, 2));
  }

  @Test
  void everyThreadHasItsOwn() throws Exception {
    odd("counts", "return new double[] {System.identityHashCode(this), 0};");
    var measures = measures("plugins=counts");
    try (var one = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures);
        var other = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures)) {
      var signal = Signal.of(1, 1, 2);

      assertThat(one.analyse(signal)).isEqualTo(one.analyse(signal));
      assertThat(one.analyse(signal)).isNotEqualTo(other.analyse(signal));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new IllegalStateException("no\\nsuch luck"); | the plug-in odd broke: IllegalStateException: no such luck
          throw new StackOverflowError();                   | the plug-in odd broke: StackOverflowError
          throw new NoClassDefFoundError("x/Y");            | the plug-in odd broke: NoClassDefFoundError: x/Y
          return new double[1];                             | the plug-in odd gave 1 figures for its 2 columns
          return new double[3];                             | the plug-in odd gave 3 figures for its 2 columns
          return null;                                      | the plug-in odd gave nothing for its 2 columns
          signal.samples().fill((byte) 0); return null;     | broke: IllegalArgumentException: Attempt to write
          """)
  void aFaultFailsThatRecordingInWords(String code, String sentence) throws Exception {
    odd("odd", "if (signal.length() == 3) { " + code + " } return new double[] {1, 2};");
    var measures = measures("plugins=odd");
    try (var analyser = new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures)) {
      var refused = (AnalysisResult.Refused) analyser.analyse(Signal.of(1, 1, 2, 3));

      assertThat(refused.failure().cause()).isEqualTo(Cause.PLUGIN);
      assertThat(refused.failure().message()).contains(sentence).doesNotContain("\n");
      assertThat(analyser.analyse(Signal.of(1, 1, 2))).isInstanceOf(AnalysisResult.Found.class);
    }
  }

  /// What the window's Refresh is for.
  @Test
  void aJarThatComesLaterIsFoundWhenSomebodyLooksAgain() throws Exception {
    assertThat(plugins.all()).isEmpty();

    PluginJars.example(folder, work.resolve("classes"));

    assertThat(plugins.all()).extracting(PluginInfo::name).containsExactly("zero-crossing-rate");
    var before = plugins.named("zero-crossing-rate");
    assertThat(plugins.all()).hasSize(1);
    assertThat(plugins.named("zero-crossing-rate")).as("the same jar").isEqualTo(before);
    Files.delete(folder.resolve("example.jar"));
    assertThat(plugins.all()).isEmpty();
  }

  @Test
  void whatCannotBeUsedSaysWhyAndDisturbsNoOther() throws Exception {
    PluginJars.example(folder, work.resolve("classes"));
    Files.writeString(folder.resolve("broken.jar"), "no jar at all");
    PluginJars.tool(
        "jar", "--create", "--file", folder.resolve("empty.jar").toString(), "-C", "src/docs", ".");
    PluginJars.service(work.resolve("lost"), "example.Lost");
    PluginJars.tool(
        "jar",
        "--create",
        "--file",
        folder.resolve("lost.jar").toString(),
        "-C",
        work.resolve("lost").toString(),
        ".");
    PluginJars.odd(folder, work, "rude", "a,b", TWO, "return null;");
    PluginJars.odd(folder, work, "bare", "bare", "List.of()", "return null;");
    PluginJars.odd(folder, work, "none", "none", "null", "return null;");
    var mean = "List.of(new ResultColumn(\"mean\", \"\", \"m\"))";
    PluginJars.odd(folder, work, "clash", "clash", mean, "return null;");
    var loud = "List.of(new ResultColumn(\"Loud\", \"\", \"m\"))";
    PluginJars.odd(folder, work, "loud", "loud", loud, "return null;");
    odd("twin", "return null;");
    PluginJars.odd(folder, work, "twin2", "twin", TWO, "return null;");
    Files.writeString(folder.resolve("notes.txt"), "not a jar, and not meant to be one");

    assertThat(plugins.all())
        .extracting(PluginInfo::trouble)
        .satisfiesExactlyInAnyOrder(
            trouble -> assertThat(trouble).isEmpty(),
            trouble -> assertThat(trouble).startsWith("broken.jar is no jar that can be read: "),
            trouble ->
                assertThat(trouble)
                    .isEqualTo(
                        "empty.jar names no analysis in"
                            + " META-INF/services/undertone.analysis.Analysis"),
            trouble ->
                assertThat(trouble)
                    .isEqualTo("lost.jar cannot be loaded: Provider example.Lost not found"),
            trouble -> assertThat(trouble).contains("called \"a,b\": a name is letters"),
            trouble -> assertThat(trouble).isEqualTo("bare in bare.jar has no columns"),
            trouble -> assertThat(trouble).startsWith("none in none.jar broke when it was asked"),
            trouble -> assertThat(trouble).contains("has a column called mean, which there is"),
            trouble -> assertThat(trouble).contains("a column's name is lower case letters"),
            trouble -> assertThat(trouble).isEqualTo(twins()),
            trouble -> assertThat(trouble).isEqualTo(twins()));
    assertThatThrownBy(() -> measures("plugins=twin"))
        .hasMessage("the plug-in twin cannot be used: " + twins());
    assertThatThrownBy(() -> measures("plugins=gone"))
        .hasMessage("there is no plug-in called gone in " + folder + "; it has zero-crossing-rate");
  }

  private static String twins() {
    return "two are called twin, in twin.jar and twin2.jar: remove one";
  }

  @Test
  void columnsOfOneNameAreRefused() throws Exception {
    odd("one", "return null;");
    odd("two", "return null;");
    var crest = "List.of(new ResultColumn(\"crest_factor\", \"\", \"m\"))";
    PluginJars.odd(folder, work, "crest", "crest", crest, "return null;");

    assertThatThrownBy(() -> measures("plugins=one|two")).hasMessageContaining("called a");
    assertThatThrownBy(() -> measures("statistics;plugins=crest"))
        .hasMessageContaining("called crest_factor");
    assertThat(measures("plugins=crest").schema().columns()).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    try (var none = Plugins.in(folder.resolve("nowhere"))) {
      assertThat(none.all()).isEmpty();
    }
  }

  private void odd(String name, String figures) throws Exception {
    PluginJars.odd(folder, work, name, name, TWO, figures);
  }

  private Measures measures(String analysis) {
    return Measures.of(AnalysisText.parse(analysis), plugins);
  }

  private Figures figures(String analysis, double... samples) {
    try (var analyser =
        new Analyser(Transforms.choose(FftChoice.JTRANSFORMS), measures(analysis))) {
      var found = (AnalysisResult.Found) analyser.analyse(Signal.of(100, samples));
      return found.findings().more();
    }
  }
}
