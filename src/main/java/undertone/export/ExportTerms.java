package undertone.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.export.npz.NpzFile;
import undertone.export.parquet.ParquetFile;
import undertone.model.ResultSchema;

/// How results are to be written.
///
/// @param format of the file
/// @param excel how [ExportFormat#EXCEL] is laid out; the others do not ask
public record ExportTerms(ExportFormat format, CsvProfile excel) {

  /// A format with nothing to choose.
  ///
  /// @param format of the file
  /// @return its terms
  public static ExportTerms of(ExportFormat format) {
    return new ExportTerms(format, CsvProfile.excel(';', ','));
  }

  /// Begins a file of results.
  ///
  /// @param target the file to make or replace
  /// @param schema of the run
  /// @param progress hears how far the end of the file is
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public ResultFile create(Path target, ResultSchema schema, ExportProgress progress)
      throws ExportException {
    var csv = profile();
    if (csv != null) {
      return CsvFile.create(target, schema, csv);
    }
    try {
      var file = PartialFile.create(target);
      try {
        return new RowFile(target, file, writer(file.stream(), file, schema, progress));
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw ExportException.of(target, e);
    }
  }

  /// Writes to a stream instead, each row as soon as the format allows.
  ///
  /// @param stream stays open
  /// @param name what error messages call it
  /// @param schema of the run
  /// @param progress hears how far the end of the file is
  /// @return a writer for it
  /// @throws ExportException if nothing can be written there
  public ResultFile to(
      OutputStream stream, String name, ResultSchema schema, ExportProgress progress)
      throws ExportException {
    var csv = profile();
    if (csv != null) {
      return CsvFile.to(stream, name, schema, csv);
    }
    try {
      return new RowFile(Path.of(name), null, writer(stream, null, schema, progress));
    } catch (IOException e) {
      throw ExportException.of(Path.of(name), e);
    }
  }

  private @Nullable CsvProfile profile() {
    return switch (format) {
      case CSV -> CsvProfile.PLAIN;
      case EXCEL -> excel;
      default -> null;
    };
  }

  /// @param file that the stream leads to; null where it leads elsewhere
  private RowWriter writer(
      OutputStream stream, @Nullable PartialFile file, ResultSchema schema, ExportProgress progress)
      throws IOException {
    var columns = ExportColumns.of(schema);
    return switch (format) {
      case CSV, EXCEL -> throw new IllegalStateException("CSV has its own file");
      case JSON_LINES -> new JsonLines(stream, schema, file == null);
      case PARQUET -> {
        var about = Map.of("undertone", Metadata.json(schema));
        yield new BlockRows(schema, new ParquetFile(stream, columns, about, Metadata.program()));
      }
      case NPZ -> {
        var waiting = file == null ? PartialFile.elsewhere() : file.another();
        yield new BlockRows(
            schema,
            new NpzFile(stream, columns, Metadata.json(schema), waiting, progress::finishing));
      }
    };
  }
}
