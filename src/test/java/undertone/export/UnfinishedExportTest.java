package undertone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;

/// What fails or is cancelled leaves nothing, in any format.
class UnfinishedExportTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  private static ResultTable table(LongFunction<RecordingRef> recordings) {
    var table = new ResultTable(Results.START, recordings);
    for (int row = 0; row < ROWS; row++) {
      table.landed(Results.analysed(row));
    }
    return table;
  }

  private static RecordingRef recording(long index) {
    return new RecordingRef(index, index + ".f64", "http://x/" + index);
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledExportLeavesTheTargetAsItWas(ExportFormat format) throws Exception {
    var target = Files.writeString(folder.resolve("out" + format.extension()), "old");
    var progress = new ExportProgress();
    var table =
        table(index -> {
          if (index == ROWS / 2) {
            progress.cancel();
          }
          return recording(index);
        });
    assertThatThrownBy(
            () -> TableExport.write(table, null, target, ExportTerms.of(format), progress))
        .isInstanceOf(CancellationException.class);
    assertThat(progress.rows()).isBetween(ROWS / 2L, ROWS / 2L + 1_000);
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("out" + format.extension());
  }

  @Test
  void arraysCanBeCancelledWhenAllRowsHaveComeAlready() throws Exception {
    var target = folder.resolve("out.npz");
    var progress = new ExportProgress();
    try (var file = ExportTerms.of(ExportFormat.NPZ).create(target, ResultSchema.PLAIN, progress)) {
      file.landed(Results.analysed(0));
      assertThat(names()).hasSize(2).allMatch(name -> name.startsWith(".out.npz.partial-"));
      progress.cancel();
      assertThatThrownBy(file::commit).isInstanceOf(CancellationException.class);
    }
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsSaidInWords(ExportFormat format) {
    var full = Path.of("/dev/full");
    assumeThat(full).exists();
    assertThatThrownBy(() ->
            TableExport.write(
                table(UnfinishedExportTest::recording),
                null,
                full,
                ExportTerms.of(format),
                new ExportProgress()))
        .isInstanceOf(ExportException.class)
        .hasMessage("/dev/full could not be written: the disk is full");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyButItsOwnerMayReadTheFileAndItsParts(ExportFormat format) throws Exception {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var target = folder.resolve("out" + format.extension());
    var terms = ExportTerms.of(format);
    try (var file = terms.create(target, ResultSchema.PLAIN, new ExportProgress())) {
      assertThat(permissions()).containsOnly("rw-------").hasSizeBetween(1, 2);
      file.commit();
    }
    assertThat(names()).containsExactly("out" + format.extension());
    assertThat(permissions()).containsExactly("rw-------");
  }

  private List<String> permissions() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(UnfinishedExportTest::permissions).toList();
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
