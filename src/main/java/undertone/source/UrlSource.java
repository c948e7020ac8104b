package undertone.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.InvalidSourceException;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;

/// The recordings of several patterns, one pattern after the other in the order they were given.
final class UrlSource implements RecordingSource {
  private final List<UrlPattern> patterns;

  /// Index of each pattern's first recording, and at the end the number of all.
  private final long[] starts;

  private final RemoteHosts hosts;

  private UrlSource(List<UrlPattern> patterns, long[] starts) {
    this.patterns = patterns;
    this.starts = starts;
    var found = new HostSet(RemoteHosts.MOST);
    patterns.forEach(found::add);
    this.hosts = found.found();
  }

  /// Reads patterns.
  ///
  /// @param texts at least one
  /// @return their recordings
  /// @throws InvalidSourceException if a pattern cannot be read, or there are more recordings than
  ///   a long can count
  static UrlSource parse(List<String> texts) throws InvalidSourceException {
    var patterns = new ArrayList<UrlPattern>(texts.size());
    long[] starts = new long[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      var pattern = UrlPattern.parse(texts.get(i));
      patterns.add(pattern);
      try {
        starts[i + 1] = Math.addExact(starts[i], pattern.size());
      } catch (ArithmeticException _) {
        throw new InvalidSourceException("the addresses are more than can be counted");
      }
    }
    return new UrlSource(List.copyOf(patterns), starts);
  }

  @Override
  public long size() {
    return starts[starts.length - 1];
  }

  @Override
  public RecordingRef at(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("recording %d of %d".formatted(index, size()));
    }
    int found = Arrays.binarySearch(starts, index);
    int pattern = found >= 0 ? found : -found - 2;
    var url = patterns.get(pattern).url(index - starts[pattern]);
    return new RecordingRef(index, HttpAddress.name(url), url);
  }

  @Override
  public RemoteHosts hosts() {
    return hosts;
  }
}
