package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.NameFilter;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;
import undertone.ui.Fx;

class PreparationTest {
  private final Engine engine = new Engine("");
  private final List<String> told = new ArrayList<>();
  private Preparation preparation = new Preparation(engine);
  @TempDir private Path folder;

  @BeforeEach
  void start() throws Exception {
    Fx.start();
    preparation = Fx.call(() -> new Preparation(engine));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /// A file system that is gone is no error of the user's and none that a source expects.
  @Test
  void aFaultWhileARunIsReadiedIsToldAndEndsTheReadying() throws Exception {
    Path gone;
    try (var zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
      gone = zip.getPath("/");
    }

    begin(gone);
    Fx.await(preparation.on(), on -> !on);

    assertThat(Fx.call(() -> List.copyOf(told)))
        .singleElement()
        .asString()
        .startsWith("The run could not be readied: ")
        .contains("ClosedFileSystemException");

    begin(Path.of("pom.xml").toAbsolutePath());
    Fx.await(preparation.on(), on -> !on);
    assertThat(Fx.call(told::getLast)).isEqualTo("ready");
  }

  @Test
  void whatCannotBeReadIsRefusedInItsOwnWords() throws Exception {
    begin(folder.resolve("none"));
    Fx.await(preparation.on(), on -> !on);

    assertThat(Fx.call(() -> List.copyOf(told)))
        .containsExactly(folder.resolve("none") + ": there is no such file or folder");
  }

  private void begin(Path root) throws Exception {
    var source = new SourceSpec.Files(List.of(root), NameFilter.ALL, 0);
    var settings =
        new RunSettings(
            source, StrategyChoice.HYBRID, Limits.DEFAULTS, Double.NaN, FftChoice.AUTOMATIC);
    Fx.run(() -> preparation.begin(settings, _ -> told.add("ready"), told::add));
  }
}
