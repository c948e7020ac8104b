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
import undertone.model.ResultSink;

/// Writes results as CSV in the order they land. Rows go to a partial file beside the target, which
/// takes the target's name at [#commit] and not before; or straight to a stream.
///
/// A write that fails does not disturb the run that hands out the results: the rows after it are
/// dropped, [#broken] tells, and [#commit] refuses. One thread at a time writes; [#broken] may be
/// asked from any thread.
public final class CsvFile implements ResultSink, AutoCloseable {
  private final Path target;
  private final @Nullable PartialFile file;
  private final CsvWriter writer;
  private final ResultSchema schema;
  private long rows;
  private volatile @Nullable IOException broken;

  private CsvFile(
      Path target,
      @Nullable PartialFile file,
      CsvWriter writer,
      List<String> columns,
      ResultSchema schema) {
    this.target = target;
    this.file = file;
    this.writer = writer;
    this.schema = schema;
    write(columns.toArray(String[]::new));
  }

  /// Begins a file of results; the header is its first line.
  ///
  /// @param target the file to make or replace
  /// @param schema of the run
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public static CsvFile create(Path target, ResultSchema schema) throws ExportException {
    return create(target, CsvRow.columns(schema), schema);
  }

  /// Begins a file of anything else, by [#row].
  ///
  /// @param target the file to make or replace
  /// @param columns the header
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public static CsvFile create(Path target, List<String> columns) throws ExportException {
    return create(target, columns, ResultSchema.PLAIN);
  }

  private static CsvFile create(Path target, List<String> columns, ResultSchema schema)
      throws ExportException {
    try {
      var file = PartialFile.create(target);
      return new CsvFile(target, file, format().build(file.stream(), UTF_8), columns, schema);
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
    return to(stream, name, CsvRow.columns(schema), schema);
  }

  /// Writes anything else to a stream, by [#row], each row at once.
  ///
  /// @param stream stays open
  /// @param name what error messages call it
  /// @param columns the header
  /// @return a writer for it
  public static CsvFile to(OutputStream stream, String name, List<String> columns) {
    return to(stream, name, columns, ResultSchema.PLAIN);
  }

  private static CsvFile to(
      OutputStream stream, String name, List<String> columns, ResultSchema schema) {
    var writer = format().autoFlush(true).build(stream, UTF_8);
    return new CsvFile(Path.of(name), null, writer, columns, schema);
  }

  private static CsvWriter.CsvWriterBuilder format() {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
  }

  @Override
  public void landed(Landed landed) {
    row(CsvRow.cells(landed, schema));
  }

  /// Writes a row.
  ///
  /// @param cells as many as the header has
  public void row(String... cells) {
    if (broken == null) {
      write(cells);
      rows++;
    }
  }

  private void write(String[] cells) {
    try {
      var _ = writer.writeRecord(cells);
    } catch (UncheckedIOException e) {
      broken = e.getCause();
    }
  }

  /// Whether a write has failed, so that nothing more will be written.
  ///
  /// @return true after the first failure
  public boolean broken() {
    return broken != null;
  }

  /// Whether that was because nobody reads the stream on, as when it leads into `head`, which is no
  /// failure to talk about.
  ///
  /// @return true if writing failed with a broken pipe
  public boolean readerGone() {
    var failure = broken;
    return failure != null && BrokenPipe.is(failure);
  }

  /// Finishes: from now on the target is there, whole.
  ///
  /// @return rows written, without the header
  /// @throws ExportException if it could not be written; the target is what it was before
  public long commit() throws ExportException {
    try {
      if (broken == null) {
        writer.flush();
      }
      var earlier = broken;
      if (earlier != null) {
        throw earlier;
      }
      if (file != null) {
        file.commit();
      }
      return rows;
    } catch (IOException e) {
      close();
      throw ExportException.of(target, e);
    }
  }

  /// Gives up what was not committed: no trace of it stays. After [#commit] it does nothing.
  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      System.getLogger(CsvFile.class.getName())
          .log(System.Logger.Level.WARNING, "a partial file beside " + target + " stays", e);
    }
  }
}
