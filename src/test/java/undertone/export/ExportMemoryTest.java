package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.ResultSchema;

/// Memory does not grow with the rows: a program with far less than they take writes them all.
@Timeout(240)
class ExportMemoryTest {
  /// About 200 bytes each of numbers alone: seven times the heap.
  private static final int ROWS = 1_000_000;

  private static final String HEAP = "-Xmx26m";

  @TempDir private Path folder;

  /// The program.
  static final class Writer {
    private Writer() {}

    /// Writes.
    ///
    /// @param args format and file
    public static void main(String[] args) throws Exception {
      var terms = ExportTerms.of(ExportFormat.valueOf(args[0]));
      try (var file = terms.create(Path.of(args[1]), ResultSchema.PLAIN, new ExportProgress())) {
        for (int row = 0; row < ROWS; row++) {
          file.landed(row % 9 == 0 ? Results.failed(row, "busy") : Results.analysed(row));
        }
        file.commit();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatNoHeapHoldsAreWritten(ExportFormat format) throws Exception {
    var target = folder.resolve("out" + format.extension());
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(),
                format.name(),
                target.toString())
            .redirectErrorStream(true)
            .start();
    var said = new ByteArrayOutputStream();
    program.getInputStream().transferTo(said);
    assertThat(program.waitFor(200, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).as(said.toString(UTF_8)).isZero();
    assertThat(target).isNotEmptyFile();
  }
}
