package undertone.format;

import java.util.ArrayList;
import java.util.List;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec.Axis;

/// An array as its header describes it: one channel, or a table of channels.
///
/// @param header what the file says
/// @param number what each number is
/// @param count of all numbers
record NpyArray(NpyHeader header, NpyType number, long count) {
  /// The most channels that become rows: an array with more lies the other way round.
  static final int CHANNELS = 4096;

  /// Where a channel lies, counted in numbers from the beginning.
  ///
  /// @param name `row 3`, `column 0`; empty for the only one of an array of one dimension
  /// @param first index of its first number
  /// @param step from one to the next
  /// @param length how many
  record Channel(String name, long first, long step, int length) {}

  /// Checks a header against the room that its numbers have.
  ///
  /// @param header what the file says
  /// @param room bytes behind the header
  /// @return the array
  /// @throws Malformed if both do not fit, or the array is none of samples
  static NpyArray of(NpyHeader header, long room) throws Malformed {
    var number = NpyType.of(header.descr());
    if (header.shape().isEmpty()) {
      throw new Malformed("it is a single number (shape ()), not a signal");
    }
    if (header.shape().size() > 2) {
      throw new Malformed(
          "it has %d dimensions (shape %s): save one or two, the samples along one of them"
              .formatted(header.shape().size(), header.shapeText()));
    }
    long first = header.shape().getFirst();
    long count = header.shape().size() == 1 ? first : product(first, header.shape().getLast());
    int bytes = number.type().bytes();
    if (count < 0 || product(count, bytes) != room) {
      throw new Malformed(
          "its shape %s of %s needs %s bytes and it has %,d: %s"
              .formatted(
                  header.shapeText(),
                  number.type().label(),
                  count < 0 || product(count, bytes) < 0
                      ? "more than 2^63"
                      : "%,d".formatted(count * bytes),
                  room,
                  count < 0 || product(count, bytes) < 0 || count * bytes > room
                      ? "truncated"
                      : "something follows the array"));
    }
    return new NpyArray(header, number, count);
  }

  /// The product, or -1 where it is more than a long holds.
  private static long product(long a, long b) {
    return a < 0 || Math.multiplyHigh(a, b) != 0 || a * b < 0 ? -1 : a * b;
  }

  /// Its channels.
  ///
  /// @param axis which way the samples run
  /// @return at least one
  /// @throws Malformed if there are too many
  List<Channel> channels(Axis axis) throws Malformed {
    if (header.shape().size() == 1) {
      return List.of(new Channel("", 0, 1, (int) count));
    }
    long rows = header.shape().getFirst();
    long columns = header.shape().getLast();
    boolean byRow = axis == Axis.ROWS || (axis == Axis.AUTO && columns >= rows);
    long channels = byRow ? rows : columns;
    long length = byRow ? columns : rows;
    if (channels > CHANNELS) {
      throw new Malformed(
          "it would be %,d channels of %,d samples; Undertone takes %,d at most: do the samples run"
                  .formatted(channels, length, CHANNELS)
              + " the other way?");
    }
    // Numbers of a channel lie side by side where the array was written along it.
    boolean dense = byRow != header.fortran();
    var all = new ArrayList<Channel>((int) channels);
    for (int i = 0; i < channels; i++) {
      all.add(
          new Channel(
              (byRow ? "row " : "column ") + i,
              dense ? i * length : i,
              dense ? 1 : channels,
              (int) length));
    }
    return all;
  }

  /// Where the numbers of a channel lie in the file.
  Placed.Place place(Channel channel) {
    int bytes = number.type().bytes();
    return new Placed.Place(
        number.type(),
        number.order(),
        header.end() + channel.first() * bytes,
        channel.step() * bytes,
        channel.length());
  }

  /// Why an array without a number has no samples.
  static Opened empty(NpyHeader header) {
    return Opened.refused(
        Cause.EMPTY, "its array has no samples: shape %s".formatted(header.shapeText()));
  }
}
