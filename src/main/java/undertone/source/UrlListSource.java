package undertone.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;
import undertone.model.SourceSpec;

/// The recordings of a list, line by line. Lines are kept as they were written, packed, and read
/// again when asked for, so that a million cost little more than their text. A line that cannot be
/// read is a recording that fails.
final class UrlListSource implements RecordingSource {
  private final PackedTexts lines;
  private final @Nullable Path folder;
  private final SourceFacts facts;
  private final RemoteHosts hosts;

  /// Index of each line's first recording, and at the end the number of all; null where each line
  /// has one.
  private final long @Nullable [] starts;

  private UrlListSource(
      PackedTexts lines,
      @Nullable Path folder,
      long @Nullable [] starts,
      SourceFacts facts,
      RemoteHosts hosts) {
    this.lines = lines;
    this.folder = folder;
    this.starts = starts;
    this.facts = facts;
    this.hosts = hosts;
  }

  /// Reads a list.
  ///
  /// @param list where it is
  /// @param watch follows the reading and may call it off
  /// @throws InvalidSourceException if it cannot be read, or has no good line
  static UrlListSource read(SourceSpec.UrlList list, ListingWatch watch)
      throws InvalidSourceException {
    var file = list.file();
    var folder = file == null ? null : file.toAbsolutePath().getParent();
    var packed = new Packing();
    try (var lines = file == null ? TextLines.of(list.text()) : TextLines.of(file)) {
      new ListReading(folder, packed).read(lines, watch);
      var facts = new SourceFacts(-1, packed.bad, packed.firstBad, "");
      if (packed.bad == packed.lines.size()) {
        throw new InvalidSourceException(
            packed.bad == 0
                ? "%s has no address".formatted(lines.title())
                : "%s has no good line: %s".formatted(lines.title(), packed.firstBad));
      }
      packed.lines.trim();
      return new UrlListSource(packed.lines, folder, packed.starts(), facts, packed.hosts.found());
    }
  }

  /// Keeps the lines.
  private static final class Packing implements ListReading.Taker {
    private final PackedTexts lines = new PackedTexts();
    private final HostSet hosts = new HostSet(RemoteHosts.MOST);
    private long[] starts = new long[0];
    private long size;
    private long bad;
    private String firstBad = "";

    @Override
    public void good(ListLine line, ListAddress address) throws InvalidSourceException {
      hosts.add(address);
      add(line, address.count());
    }

    @Override
    public void bad(ListLine line, String sentence) throws InvalidSourceException {
      firstBad = bad == 0 ? sentence : firstBad;
      bad++;
      add(line, 1);
    }

    private void add(ListLine line, long count) throws InvalidSourceException {
      int number = lines.size();
      if (count > 1 && starts.length == 0) {
        starts = LongStream.rangeClosed(0, number).toArray();
      }
      lines.add(line.pack());
      try {
        size = Math.addExact(size, count);
      } catch (ArithmeticException _) {
        throw new InvalidSourceException("the addresses are more than can be counted");
      }
      if (starts.length > 0) {
        if (starts.length < number + 2) {
          starts = Arrays.copyOf(starts, Math.max(number + 2, number + (number >> 1)));
        }
        starts[number + 1] = size;
      }
    }

    long @Nullable [] starts() {
      return starts.length == 0 ? null : Arrays.copyOf(starts, lines.size() + 1);
    }
  }

  @Override
  public long size() {
    return starts == null ? lines.size() : starts[starts.length - 1];
  }

  @Override
  public RecordingRef at(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("recording %d of %d".formatted(index, size()));
    }
    int number = (int) index;
    long position = 0;
    if (starts != null) {
      int found = Arrays.binarySearch(starts, index);
      number = found >= 0 ? found : -found - 2;
      position = index - starts[number];
    }
    return ListReading.recording(ListLine.unpack(lines.get(number)), index, position, folder);
  }

  @Override
  public SourceFacts facts() {
    return facts;
  }

  @Override
  public RemoteHosts hosts() {
    return hosts;
  }
}
