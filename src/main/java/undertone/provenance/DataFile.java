package undertone.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import undertone.export.ExportColumns;
import undertone.export.column.ExportColumn;
import undertone.model.ResultSchema;

/// A file that results were written to, whole.
///
/// @param name without its folder
/// @param format a word, such as `csv`
/// @param bytes its size
/// @param sha256 64 hexadecimal digits
/// @param rows of results in it
/// @param digest of these rows, as [RowTally#digest] has it
/// @param filter which rows of the run are in it; empty for all
/// @param columns in order
public record DataFile(
    String name,
    String format,
    long bytes,
    String sha256,
    long rows,
    String digest,
    String filter,
    List<ExportColumn> columns) {
  private static final int CHUNK = 1 << 16;

  public DataFile {
    columns = List.copyOf(columns);
  }

  /// What is in a file.
  ///
  /// @param tally of its rows
  /// @param filter which rows of the run these are; empty for all
  public record Content(RowTally tally, String filter) {}

  /// Looks at a file, which is read once.
  ///
  /// @param file whole, and no longer written to
  /// @param format a word, such as `csv`
  /// @param content what was written
  /// @param schema of the run
  /// @return what is to be told of it
  /// @throws IOException if it cannot be read
  static DataFile of(Path file, String format, Content content, ResultSchema schema)
      throws IOException {
    long bytes = 0;
    var sha256 = newSha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        sha256.update(chunk, 0, read);
        bytes += read;
      }
    }
    return new DataFile(
        String.valueOf(file.getFileName()),
        format,
        bytes,
        HexFormat.of().formatHex(sha256.digest()),
        content.tally().rows(),
        content.tally().digest(),
        content.filter(),
        ExportColumns.of(schema));
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
