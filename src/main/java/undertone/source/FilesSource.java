package undertone.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;
import undertone.model.SourceFacts;
import undertone.model.SourceSpec;

/// Files on this machine, root after root.
///
/// @param files escaped paths below their roots
/// @param editions of them
/// @param bases address of each root, with a slash at its end
/// @param starts number of each root's first file, and at the end of all
/// @param facts what is known about all
@SuppressWarnings("ArrayRecordComponent") // looked up in, never compared
record FilesSource(
    PackedTexts files, Editions editions, List<String> bases, int[] starts, SourceFacts facts)
    implements RecordingSource {

  /// Lists the files.
  ///
  /// @param spec folders and files
  /// @param watch follows the listing and may call it off
  /// @throws InvalidSourceException if a root cannot be read, or there is no file
  static FilesSource list(SourceSpec.Files spec, ListingWatch watch) throws InvalidSourceException {
    var walk = new FolderWalk(NameGlobs.of(spec.filter()), spec.depth(), watch);
    var bases = new ArrayList<String>();
    int[] starts = new int[spec.roots().size() + 1];
    for (int i = 0; i < spec.roots().size(); i++) {
      var root = spec.roots().get(i).toAbsolutePath().normalize();
      var facts = facts(root);
      if (facts.isDirectory()) {
        walk.folder(root);
        bases.add(folder(root));
      } else {
        walk.file(root, facts);
        bases.add(folder(root.resolveSibling("")));
      }
      starts[i + 1] = walk.files.size();
    }
    if (walk.files.size() == 0) {
      throw new InvalidSourceException(nothing(spec, walk.left()));
    }
    walk.files.trim();
    walk.editions.trim();
    return new FilesSource(
        walk.files,
        walk.editions,
        List.copyOf(bases),
        starts,
        new SourceFacts(walk.bytes, 0, "", walk.left()));
  }

  private static BasicFileAttributes facts(Path root) throws InvalidSourceException {
    try {
      return Files.readAttributes(root, BasicFileAttributes.class);
    } catch (NoSuchFileException _) {
      throw new InvalidSourceException(root + ": there is no such file or folder");
    } catch (IOException e) {
      throw new InvalidSourceException("%s cannot be read: %s".formatted(root, e.getMessage()));
    }
  }

  private static String folder(Path root) {
    var path = root.toUri().getRawPath();
    return "file://" + path + (path.endsWith("/") ? "" : "/");
  }

  private static String nothing(SourceSpec.Files spec, String left) {
    var where =
        spec.roots().size() == 1
            ? spec.roots().getFirst().toString()
            : "the %,d folders".formatted(spec.roots().size());
    var fits =
        spec.filter().include().isEmpty() && spec.filter().exclude().isEmpty()
            ? "no file"
            : "no file whose name fits the filter";
    return "%s: there is %s here, down to %d levels of folders%s"
        .formatted(where, fits, spec.depth(), left.isEmpty() ? "" : "; " + left);
  }

  @Override
  public long size() {
    return files.size();
  }

  @Override
  public RecordingRef at(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("recording %d of %d".formatted(index, size()));
    }
    int number = (int) index;
    // Of equal starts, which an empty folder has, the last one is meant.
    int root = Arrays.binarySearch(starts, number);
    root = root < 0 ? -root - 2 : root;
    while (starts[root + 1] <= number) {
      root++;
    }
    var below = files.get(number);
    return new RecordingRef(
        index,
        Percent.decode(below, StandardCharsets.UTF_8),
        bases.get(root) + below,
        ReadingHints.NONE,
        "",
        editions.get(number));
  }
}
