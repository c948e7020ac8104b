package undertone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import undertone.model.OwnerOnly;

/// Where a journal was moved to, in a file of one line beside its usual place.
///
/// @param usual where it lies if nobody has moved it
public record JournalPlace(Path usual) {
  private static final String SUFFIX = ".moved";

  /// Where it lies. A line that is no absolute path counts for none.
  ///
  /// @return the usual place, or the one that was remembered
  public Path current() {
    try {
      var line = Files.readString(note(), UTF_8).strip();
      var path = Path.of(line);
      return path.isAbsolute() ? path : usual;
    } catch (IOException | InvalidPathException _) {
      return usual;
    }
  }

  /// Remembers another place, or forgets it when it is the usual one again.
  ///
  /// @param file the journal, absolute
  /// @throws IOException if it cannot be written down
  public void remember(Path file) throws IOException {
    if (file.equals(usual.toAbsolutePath())) {
      Files.deleteIfExists(note());
      return;
    }
    var part = usual.resolveSibling(usual.getFileName() + SUFFIX + ".part");
    Files.deleteIfExists(part);
    OwnerOnly.file(part);
    Files.writeString(part, file + "\n", UTF_8);
    Files.move(part, note(), StandardCopyOption.REPLACE_EXISTING);
  }

  /// Remembers another place, for who looks at the usual one as well as for a window that has had
  /// it open where it was until now.
  ///
  /// @param from where it was, absolute
  /// @param to the journal, absolute
  /// @throws IOException if it cannot be written down
  public void remember(Path from, Path to) throws IOException {
    new JournalPlace(to).remember(to); // what was noted there leads away from it
    new JournalPlace(from).remember(to);
    remember(to);
  }

  private Path note() {
    return usual.resolveSibling(usual.getFileName() + SUFFIX);
  }
}
