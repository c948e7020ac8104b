package undertone.ui;

import java.io.IOException;
import java.nio.file.Path;
import undertone.model.ResultTable;

/// Writes results to a file.
@FunctionalInterface
public interface ResultsExport {

  /// Writes every row that has landed. Called on a thread of its own.
  ///
  /// @param results the rows
  /// @param file replaced as a whole or not at all
  /// @throws IOException if it cannot be written; the message says why
  void write(ResultTable results, Path file) throws IOException;
}
