package undertone.source;

import java.util.ArrayList;
import java.util.List;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RecordingRef;
import undertone.model.SourceLook;
import undertone.model.SourceSpec;

/// Looks at what somebody types, at every key: no file is read and no host asked. Belongs to one
/// thread.
public final class SourceLooks implements ListReading.Taker {
  private final List<RecordingRef> first = new ArrayList<>();
  private final HostSet hosts = new HostSet(SourceLook.MOST_HOSTS);
  private long recordings;
  private long bad;
  private String firstBad = "";

  private SourceLooks() {}

  /// Looks.
  ///
  /// @param spec what the user asks for
  /// @return what can be said about it now
  public static SourceLook at(SourceSpec spec) {
    var look = new SourceLooks();
    return switch (spec) {
      case SourceSpec.Simulated(long recordings) ->
          new SourceLook(recordings, List.of(), 0, "", "", List.of());
      case SourceSpec.Urls(var patterns) -> look.patterns(patterns);
      case SourceSpec.UrlList list when list.file() != null ->
          later("%s is read when the run starts".formatted(list.file()));
      case SourceSpec.UrlList list -> look.list(list.text());
      case SourceSpec.Index index ->
          look.remote(index.url(), "%s is listed when the run starts".formatted(index.url()));
      case SourceSpec.Files files ->
          later(
              "%s listed when the run starts"
                  .formatted(
                      files.roots().size() == 1
                          ? files.roots().getFirst() + " is"
                          : "%,d folders or files are".formatted(files.roots().size())));
      case SourceSpec.Fdsn fdsn -> look.requests(new FdsnSource(fdsn));
    };
  }

  private static SourceLook later(String why) {
    return new SourceLook(-1, List.of(), 0, "", why, List.of());
  }

  private SourceLook remote(String url, String why) {
    hosts.add(url);
    return new SourceLook(-1, List.of(), 0, "", why, hosts.names());
  }

  private SourceLook requests(FdsnSource source) {
    recordings = source.size();
    for (long i = 0; i < Math.min(recordings, SourceLook.SHOWN); i++) {
      first.add(source.at(i));
    }
    hosts.add(first.getFirst().url());
    return result();
  }

  private SourceLook patterns(List<String> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      var line = ListLine.plain(patterns.get(i), i + 1L);
      try {
        good(line, new ListAddress.Ranged(UrlPattern.parse(line.url())));
      } catch (InvalidSourceException e) {
        bad(
            line,
            patterns.size() == 1
                ? e.getMessage()
                : "line %,d: %s".formatted(i + 1, e.getMessage()));
      }
    }
    return result();
  }

  private SourceLook list(String text) {
    try (var lines = TextLines.of(text)) {
      new ListReading(null, this).read(lines, ListingWatch.NONE);
    } catch (InvalidSourceException e) {
      bad++;
      firstBad = firstBad.isEmpty() ? e.getMessage() : firstBad;
    }
    return result();
  }

  private SourceLook result() {
    return new SourceLook(recordings, first, bad, firstBad, "", hosts.names());
  }

  @Override
  public void good(ListLine line, ListAddress address) {
    for (long i = 0; i < address.count() && first.size() < SourceLook.SHOWN; i++) {
      first.add(ListReading.recording(line, recordings + i, i, null));
    }
    long sum = recordings + address.count();
    recordings = sum < 0 ? Long.MAX_VALUE : sum;
    hosts.add(address);
  }

  @Override
  public void bad(ListLine line, String sentence) {
    firstBad = bad == 0 ? sentence : firstBad;
    bad++;
  }
}
