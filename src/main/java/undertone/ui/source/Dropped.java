package undertone.ui.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What was dropped onto the window, and where it belongs.
public sealed interface Dropped {
  /// Addresses, one to a line.
  ///
  /// @param text at least one
  record Addresses(String text) implements Dropped {}

  /// A file with addresses.
  ///
  /// @param file the list
  record AddressList(Path file) implements Dropped {}

  /// Recordings on this machine.
  ///
  /// @param paths folders and files, at least one
  record Recordings(List<Path> paths) implements Dropped {}

  /// Tells a list of addresses from data by its first line. Reads a little of a single file with a
  /// list's ending: not for the JavaFX Application Thread.
  ///
  /// @param paths at least one
  /// @return where they belong
  static Dropped of(List<Path> paths) {
    return paths.size() == 1 && isList(paths.getFirst())
        ? new AddressList(paths.getFirst())
        : new Recordings(List.copyOf(paths));
  }

  private static boolean isList(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".txt") && !name.endsWith(".csv") && !name.endsWith(".tsv")) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      var begin = new String(in.readNBytes(4_096), StandardCharsets.UTF_8).replace("\ufeff", "");
      return begin
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .findFirst()
          .map(line -> line.contains("://") || AddressesForm.isHeader(line))
          .orElse(false);
    } catch (IOException _) {
      return false; // a folder, or nothing that can be read: whoever lists it says so
    }
  }
}
