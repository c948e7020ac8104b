package undertone.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an export may be written as.
public enum ExportFormat {
  /// RFC 4180, for programs.
  CSV("csv", "CSV", List.of(".csv")),
  /// CSV as Excel opens it by a double click. No file name means it: that is plain CSV.
  EXCEL("excel", "CSV for Excel", List.of(".csv")),
  /// A JSON object a line.
  JSON_LINES("jsonl", "JSON Lines", List.of(".jsonl", ".ndjson")),
  /// Apache Parquet.
  PARQUET("parquet", "Parquet", List.of(".parquet")),
  /// NumPy arrays.
  NPZ("npz", "NumPy arrays", List.of(".npz"));

  private final String word;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> extensions;

  ExportFormat(String word, String title, List<String> extensions) {
    this.word = word;
    this.title = title;
    this.extensions = extensions;
  }

  /// The format's name on a command line.
  ///
  /// @return lower case
  public String word() {
    return word;
  }

  /// The format's own name.
  ///
  /// @return in every language the same
  public String title() {
    return title;
  }

  /// How the names of its files end.
  ///
  /// @return begins with a point
  public String extension() {
    return extensions.getFirst();
  }

  /// The format that a file's name means.
  ///
  /// @param name of a file
  /// @return empty where none does
  public static Optional<ExportFormat> of(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extensions.stream().anyMatch(lower::endsWith))
        .findFirst();
  }
}
