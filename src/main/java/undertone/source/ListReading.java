package undertone.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;

/// Goes through a list: one address a line, or a CSV. Blank lines and those that begin with `#`
/// count for nothing.
final class ListReading {
  private static final int LINES_BETWEEN_LOOKS = 4_096;

  /// Characters of a bad line that are kept.
  private static final int MOST_KEPT = 1_000;

  /// Takes the lines, one by one.
  interface Taker {

    /// A line that leads somewhere.
    void good(ListLine line, ListAddress address) throws InvalidSourceException;

    /// A line that does not.
    ///
    /// @param sentence which line, and why
    void bad(ListLine line, String sentence) throws InvalidSourceException;
  }

  private final @Nullable Path folder;
  private final Taker taker;

  /// A reading.
  ///
  /// @param folder that relative paths are relative to; null where there is none
  /// @param taker takes what is found
  ListReading(@Nullable Path folder, Taker taker) {
    this.folder = folder;
    this.taker = taker;
  }

  /// Reads to the end.
  ///
  /// @param lines the list
  /// @param watch follows the reading and may call it off
  /// @throws InvalidSourceException if it is no text, or was called off
  void read(TextLines lines, ListingWatch watch) throws InvalidSourceException {
    ListColumns columns = null;
    long taken = 0;
    boolean first = true;
    for (var text = lines.next(); text != null; text = lines.next()) {
      var line = text.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (first) {
        first = false;
        columns = ListColumns.header(text);
        if (columns != null) {
          continue;
        }
      }
      take(
          columns == null
              ? ListLine.plain(line, lines.number())
              : columns.row(text, lines.number()));
      if (++taken % LINES_BETWEEN_LOOKS == 0) {
        Listing.follow(watch, 0, taken);
      }
    }
    watch.listed(0, taken);
  }

  private void take(ListLine line) throws InvalidSourceException {
    ListAddress address;
    try {
      address = address(line, folder);
      var _ = line.hints();
    } catch (InvalidSourceException e) {
      var kept = line.url().length() > MOST_KEPT ? line.shortened(MOST_KEPT, e.getMessage()) : line;
      taker.bad(kept, "line %,d: %s".formatted(line.number(), e.getMessage()));
      return;
    }
    taker.good(line, address);
  }

  private static ListAddress address(ListLine line, @Nullable Path folder)
      throws InvalidSourceException {
    if (!line.fault().isEmpty()) {
      throw new InvalidSourceException(line.fault());
    }
    return ListAddress.of(line.url(), folder);
  }

  /// One recording of a line.
  ///
  /// @param line what it says
  /// @param index of the recording in the source
  /// @param position of the recording in the line, from 0
  /// @param folder that relative paths are relative to; null where there is none
  /// @return the recording, with its fault where the line cannot be read
  static RecordingRef recording(ListLine line, long index, long position, @Nullable Path folder) {
    var name = line.name();
    try {
      var address = address(line, folder);
      var hints = line.hints();
      if (name.isEmpty() || address.count() > 1) {
        name = (name + " " + address.name(position)).strip();
      }
      return new RecordingRef(index, name, address.url(position), hints);
    } catch (InvalidSourceException e) {
      var place = "line " + line.number();
      return new RecordingRef(
          index,
          name.isEmpty() ? place : name,
          line.url(),
          ReadingHints.NONE,
          name.isEmpty() ? e.getMessage() : place + ": " + e.getMessage());
    }
  }
}
