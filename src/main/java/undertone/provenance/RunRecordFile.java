package undertone.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import undertone.export.ExportException;
import undertone.export.ExportTerms;
import undertone.export.PartialFile;

/// The file beside a data file that tells how it was made.
public final class RunRecordFile {
  /// How the names of all run records end.
  public static final String ENDING = ".run.json";

  private RunRecordFile() {}

  /// Whether a file is a run record by its name.
  ///
  /// @param file any
  /// @return true where the name ends as theirs do
  public static boolean isNamedSo(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Where the record of a data file goes: `results.csv` has `results.run.json`, or
  /// `results.csv.run.json` where the shorter name is taken by the record of another file.
  ///
  /// @param data the data file
  /// @return a file in the same folder
  public static Path beside(Path data) {
    var name = String.valueOf(data.getFileName());
    int dot = name.lastIndexOf('.');
    var brief = data.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
    return ofAnother(brief, name) ? data.resolveSibling(name + ENDING) : brief;
  }

  private static boolean ofAnother(Path record, String name) {
    if (!Files.isRegularFile(record)) {
      return false;
    }
    try {
      var recorded = RunRecordReader.dataFile(record);
      return !recorded.equals(name) && Files.exists(record.resolveSibling(recorded));
    } catch (RunRecordException | InvalidPathException _) {
      return true; // Whatever it is, it is not ours to replace.
    }
  }

  /// Writes the record of a data file beside it, for the owner only. A device has none.
  ///
  /// @param data the data file, whole
  /// @param terms how it is written
  /// @param content what was written to it
  /// @param run how it was made
  /// @return the record; empty where there is none
  /// @throws ExportException if it cannot be written, with a sentence for people; the data file
  ///   stays
  public static Optional<Path> write(
      Path data, ExportTerms terms, DataFile.Content content, Provenance run)
      throws ExportException {
    if (!Files.isRegularFile(data)) {
      return Optional.empty();
    }
    var target = beside(data);
    try (var file = PartialFile.create(target)) {
      var word = terms.format().word();
      RunRecordWriter.write(
          content.filter().isEmpty() ? run.with(content.tally()) : run,
          DataFile.of(data, word, content, run.schema()),
          Instant.now(),
          file.stream());
      file.commit();
      return Optional.of(target);
    } catch (IOException e) {
      throw ExportException.of(target, e);
    }
  }
}
