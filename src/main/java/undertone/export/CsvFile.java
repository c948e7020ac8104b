package undertone.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// Results, or rows of anything else, as CSV in the order they come.
public final class CsvFile extends ResultFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter writer;
  private final ResultSchema schema;
  private final CsvProfile profile;

  private CsvFile(
      Path target,
      @Nullable PartialFile file,
      CsvWriter writer,
      List<String> columns,
      ResultSchema schema,
      CsvProfile profile) {
    super(target, file);
    this.writer = writer;
    this.schema = schema;
    this.profile = profile;
    var header = columns.toArray(String[]::new);
    if (profile.byteOrderMark()) {
      header[0] = BYTE_ORDER_MARK + header[0];
    }
    attempt(() -> write(header));
  }

  /// Begins a file of results; the header is its first line.
  ///
  /// @param target the file to make or replace
  /// @param schema of the run
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public static CsvFile create(Path target, ResultSchema schema) throws ExportException {
    return create(target, schema, CsvProfile.PLAIN);
  }

  /// Begins a file of results for a certain reader.
  ///
  /// @param target the file to make or replace
  /// @param schema of the run
  /// @param profile how the file is laid out
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public static CsvFile create(Path target, ResultSchema schema, CsvProfile profile)
      throws ExportException {
    return create(target, CsvRow.columns(schema), schema, profile);
  }

  /// Begins a file of anything else, by [#row].
  ///
  /// @param target the file to make or replace
  /// @param columns the header
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public static CsvFile create(Path target, List<String> columns) throws ExportException {
    return create(target, columns, ResultSchema.PLAIN, CsvProfile.PLAIN);
  }

  private static CsvFile create(
      Path target, List<String> columns, ResultSchema schema, CsvProfile profile)
      throws ExportException {
    try {
      var file = PartialFile.create(target);
      var writer = format(profile).build(file.stream(), UTF_8);
      return new CsvFile(target, file, writer, columns, schema, profile);
    } catch (IOException e) {
      throw ExportException.of(target, e);
    }
  }

  /// Writes to a stream instead, each row at once.
  ///
  /// @param stream stays open
  /// @param name what error messages call it
  /// @param schema of the run
  /// @return a writer for it
  public static CsvFile to(OutputStream stream, String name, ResultSchema schema) {
    return to(stream, name, schema, CsvProfile.PLAIN);
  }

  /// Writes to a stream for a certain reader, each row at once.
  ///
  /// @param stream stays open
  /// @param name what error messages call it
  /// @param schema of the run
  /// @param profile how it is laid out
  /// @return a writer for it
  public static CsvFile to(
      OutputStream stream, String name, ResultSchema schema, CsvProfile profile) {
    return to(stream, name, CsvRow.columns(schema), schema, profile);
  }

  /// Writes anything else to a stream, by [#row], each row at once.
  ///
  /// @param stream stays open
  /// @param name what error messages call it
  /// @param columns the header
  /// @return a writer for it
  public static CsvFile to(OutputStream stream, String name, List<String> columns) {
    return to(stream, name, columns, ResultSchema.PLAIN, CsvProfile.PLAIN);
  }

  private static CsvFile to(
      OutputStream stream,
      String name,
      List<String> columns,
      ResultSchema schema,
      CsvProfile profile) {
    var writer = format(profile).autoFlush(true).build(stream, UTF_8);
    return new CsvFile(Path.of(name), null, writer, columns, schema, profile);
  }

  private static CsvWriter.CsvWriterBuilder format(CsvProfile profile) {
    return CsvWriter.builder()
        .fieldSeparator(profile.separator())
        .lineDelimiter(LineDelimiter.CRLF);
  }

  @Override
  public void landed(Landed landed) {
    row(CsvRow.cells(landed, schema, profile));
  }

  /// Writes a row.
  ///
  /// @param cells as many as the header has
  public void row(String... cells) {
    attemptRow(() -> write(cells));
  }

  private void write(String[] cells) throws IOException {
    try {
      var _ = writer.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  void finish() throws IOException {
    try {
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
