package undertone.source;

import java.nio.charset.StandardCharsets;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;

/// The recordings that index pages list, in their order.
///
/// @param found packed addresses
/// @param editions of them
/// @param root what most of them begin with
/// @param facts what is known about all
/// @param hosts where they are
record IndexSource(
    PackedTexts found, Editions editions, String root, SourceFacts facts, RemoteHosts hosts)
    implements RecordingSource {
  /// Before an address that lies elsewhere than below the root.
  private static final String ELSEWHERE = "\u001f";

  /// As short a text as says which address.
  static String pack(String url, String root) {
    return url.startsWith(root) ? url.substring(root.length()) : ELSEWHERE + url;
  }

  /// A path as people write it.
  static String shown(String escaped) {
    return Percent.decode(escaped, StandardCharsets.UTF_8);
  }

  @Override
  public long size() {
    return found.size();
  }

  @Override
  public RecordingRef at(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("recording %d of %d".formatted(index, size()));
    }
    var packed = found.get((int) index);
    boolean elsewhere = packed.startsWith(ELSEWHERE);
    var url = elsewhere ? packed.substring(ELSEWHERE.length()) : root + packed;
    return new RecordingRef(
        index,
        elsewhere ? HttpAddress.name(url) : shown(packed),
        url,
        ReadingHints.NONE,
        "",
        editions.get((int) index));
  }
}
