package undertone.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;

/// Lists the files in and below some folders, in natural order, files and folders of a folder
/// together. Hidden ones are left out; links are followed, but no folder is read twice. Belongs to
/// one thread.
final class FolderWalk {
  private static final int FILES_BETWEEN_LOOKS = 1_024;
  private static final Comparator<Path> ORDER =
      Comparator.comparing(Path::toString, NaturalOrder.INSTANCE);

  /// The escaped path of each file below its root.
  final PackedTexts files = new PackedTexts();

  /// Of each file.
  final Editions editions = new Editions();

  /// What the files have together.
  long bytes;

  private final NameGlobs globs;
  private final int depth;
  private final ListingWatch watch;
  private final Set<Path> read = new HashSet<>();
  private final List<String> unread = new ArrayList<>();
  private long unreadCount;
  private boolean cut;

  /// A walk.
  ///
  /// @param globs which files are recordings
  /// @param depth how many levels of folders below a root are read
  /// @param watch follows the walk and may call it off
  FolderWalk(NameGlobs globs, int depth, ListingWatch watch) {
    this.globs = globs;
    this.depth = depth;
    this.watch = watch;
  }

  /// Lists what is in a folder.
  ///
  /// @param root absolute
  /// @throws InvalidSourceException if it cannot be read, or the walk was called off
  void folder(Path root) throws InvalidSourceException {
    try {
      enter(root, "", 0);
    } catch (IOException e) {
      throw new InvalidSourceException("%s cannot be read: %s".formatted(root, words(e)));
    }
  }

  /// Adds a file that was named itself: no filter holds for it.
  ///
  /// @param facts size and time
  void file(Path file, BasicFileAttributes facts) throws InvalidSourceException {
    var escaped = file.toUri().getRawPath();
    add(escaped.substring(escaped.lastIndexOf('/') + 1), facts);
  }

  /// What could not be read, for people.
  ///
  /// @return empty where everything could
  String left() {
    var parts = new ArrayList<String>();
    if (unreadCount > 0) {
      parts.add(
          unreadCount == 1
              ? "%s could not be read".formatted(unread.getFirst())
              : "%,d folders or files could not be read, the first: %s"
                  .formatted(unreadCount, unread.getFirst()));
    }
    if (cut) {
      parts.add("the listing ends after %,d files".formatted(Listing.MOST_RECORDINGS));
    }
    return String.join("; ", parts);
  }

  private void enter(Path folder, String below, int level)
      throws IOException, InvalidSourceException {
    if (!read.add(folder.toRealPath())) {
      return; // a link back, or a second way here
    }
    Listing.follow(watch, read.size(), files.size());
    for (var entry : entries(folder)) {
      if (cut) {
        return;
      }
      var path = folder.resolve(entry);
      var facts = facts(path);
      if (facts == null) {
        continue;
      }
      var shown = below + entry;
      if (facts.isRegularFile()) {
        if (globs.takes(entry.toString(), shown)) {
          add(escapedBelow(path, level), facts);
        }
      } else if (facts.isDirectory() && level < depth && globs.enters(shown + "/")) {
        try {
          enter(path, shown + "/", level + 1);
        } catch (IOException e) {
          leave(path, e);
        }
      }
    }
  }

  /// The names in a folder, in order, without hidden ones.
  private List<Path> entries(Path folder) throws IOException, InvalidSourceException {
    var names = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var entry : entries) {
        var name = entry.getFileName();
        if (name != null && !name.toString().startsWith(".") && !Files.isHidden(entry)) {
          names.add(name);
          if (names.size() % FILES_BETWEEN_LOOKS == 0) {
            Listing.follow(watch, read.size(), files.size());
          }
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(ORDER);
    return names;
  }

  /// The last parts of a file's address, as many as there are levels.
  private static String escapedBelow(Path file, int level) {
    var escaped = file.toUri().getRawPath();
    int slash = escaped.length();
    for (int i = 0; i <= level; i++) {
      slash = escaped.lastIndexOf('/', slash - 1);
    }
    return escaped.substring(slash + 1);
  }

  private void add(String escaped, BasicFileAttributes facts) throws InvalidSourceException {
    if (files.size() >= Listing.MOST_RECORDINGS) {
      cut = true;
      return;
    }
    files.add(escaped);
    editions.add(Editions.of(facts.size(), facts.lastModifiedTime().toString()));
    bytes += facts.size();
    if (files.size() % FILES_BETWEEN_LOOKS == 0) {
      Listing.follow(watch, read.size(), files.size());
    }
  }

  private @Nullable BasicFileAttributes facts(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      leave(path, e);
      return null;
    }
  }

  private void leave(Path path, IOException e) {
    if (unreadCount++ == 0) {
      unread.add(path + " (" + words(e) + ")");
    }
  }

  private static String words(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "it may not be read";
      case NoSuchFileException _ -> "there is no such file or folder";
      default -> String.valueOf(e.getMessage());
    };
  }
}
