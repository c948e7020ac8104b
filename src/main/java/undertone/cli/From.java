package undertone.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// What stands behind `--from`: where waveforms begin, or the record of a run to repeat.
sealed interface From {

  /// A moment.
  record Moment(Instant at) implements From {}

  /// A file.
  record RecordFile(Path path) implements From {}

  /// Reads it. What ends in `.json`, or is a file, is a record.
  ///
  /// @param text what the user typed
  /// @throws IllegalArgumentException with a sentence for people if it is no moment
  static From parse(String text) {
    try {
      var path = Path.of(text);
      if (text.toLowerCase(Locale.ROOT).endsWith(".json") || Files.isRegularFile(path)) {
        return new RecordFile(path);
      }
    } catch (InvalidPathException _) {
      // Then it can only be a time.
    }
    return new Moment(Times.instant(text));
  }
}
