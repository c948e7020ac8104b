package undertone.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.zip.CRC32;

/// A mark of size and time of each recording of a listing, as far as it tells them: 4 bytes each,
/// or none where it tells nothing. Safe for readers on any thread once everything was added.
final class Editions {
  private static final int[] NONE = new int[0];

  private int[] marks = NONE;
  private int count;

  /// The mark of one entry: the CRC-32 of what is told of it.
  ///
  /// @param bytes its size, -1 where nobody says
  /// @param time in whatever way the listing writes it, empty where it does not
  /// @return 0 where nothing is told, and only there
  static int of(long bytes, String time) {
    if (bytes < 0 && time.isEmpty()) {
      return 0;
    }
    var crc = new CRC32();
    crc.update((bytes + " " + time).getBytes(UTF_8));
    int mark = (int) crc.getValue();
    return mark == 0 ? 1 : mark;
  }

  void add(int mark) {
    if (mark != 0 || marks.length > 0) {
      if (count >= marks.length) {
        marks = Arrays.copyOf(marks, Math.max(16, count + 1 + (count >> 1)));
      }
      marks[count] = mark;
    }
    count++;
  }

  /// Gives back the room that nothing was added to.
  void trim() {
    marks = marks.length == 0 ? NONE : Arrays.copyOf(marks, count);
  }

  /// One mark.
  ///
  /// @param number below how many were added
  int get(int number) {
    return marks.length == 0 ? 0 : marks[number];
  }
}
