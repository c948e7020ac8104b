package undertone.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import undertone.model.Address;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

/// A source as settings, and back.
final class SourceSettings {
  private static final String KIND = "source.kind";
  private static final String RECORDINGS = "source.recordings";
  private static final String PATTERN = "source.pattern";
  private static final String FILE = "source.file";
  private static final String TEXT = "source.text";
  private static final String ROOT = "source.root";
  private static final String URL = "source.url";
  private static final String INCLUDE = "source.include";
  private static final String EXCLUDE = "source.exclude";
  private static final String DEPTH = "source.depth";

  private SourceSettings() {}

  static void write(SourceSpec source, Settings into) {
    switch (source) {
      case SourceSpec.Simulated(long recordings) ->
          into.put(KIND, "simulated").put(RECORDINGS, recordings);
      case SourceSpec.Urls(var patterns) -> into.put(KIND, "urls").put(PATTERN, patterns);
      case SourceSpec.UrlList(var file, var text) -> {
        into.put(KIND, "list");
        if (file == null) {
          into.putLines(TEXT, text);
        } else {
          into.put(FILE, absolute(file));
        }
      }
      case SourceSpec.Index(var url, var filter, int depth) ->
          filter(filter, depth, into.put(KIND, "index").put(URL, url));
      case SourceSpec.Files(var roots, var filter, int depth) ->
          filter(
              filter,
              depth,
              into.put(KIND, "files")
                  .put(ROOT, roots.stream().map(SourceSettings::absolute).toList()));
      case SourceSpec.Fdsn fdsn ->
          into.put(KIND, "fdsn")
              .put("source.service", fdsn.service())
              .put("source.network", fdsn.network())
              .put("source.station", fdsn.station())
              .put("source.location", fdsn.location())
              .put("source.channel", fdsn.channel())
              .put("source.start", fdsn.start())
              .put("source.end", fdsn.end())
              .put("source.chunk", fdsn.chunk());
    }
  }

  static SourceSpec read(Settings from) {
    return switch (from.text(KIND)) {
      case "simulated" -> new SourceSpec.Simulated(from.whole(RECORDINGS));
      case "urls" -> new SourceSpec.Urls(from.list(PATTERN));
      case "list" ->
          from.has(FILE)
              ? new SourceSpec.UrlList(Path.of(from.text(FILE)), "")
              : new SourceSpec.UrlList(null, from.text(TEXT));
      case "index" ->
          new SourceSpec.Index(from.text(URL), filter(from), Math.toIntExact(from.whole(DEPTH)));
      case "files" ->
          new SourceSpec.Files(
              from.list(ROOT).stream().map(Path::of).toList(),
              filter(from),
              Math.toIntExact(from.whole(DEPTH)));
      case "fdsn" ->
          new SourceSpec.Fdsn(
              from.text("source.service"),
              from.text("source.network"),
              from.text("source.station"),
              from.text("source.location"),
              from.text("source.channel"),
              Instant.parse(from.text("source.start")),
              Instant.parse(from.text("source.end")),
              Duration.parse(from.text("source.chunk")));
      default -> throw new IllegalArgumentException("no source is called " + from.text(KIND));
    };
  }

  /// A source in a few words.
  static String words(SourceSpec source) {
    return Address.withoutSecret(
        switch (source) {
          case SourceSpec.Simulated _ -> "simulator";
          case SourceSpec.Urls(var patterns) -> first(patterns);
          case SourceSpec.UrlList(var file, _) ->
              file == null ? "a list from standard input" : absolute(file);
          case SourceSpec.Index(var url, _, _) -> url;
          case SourceSpec.Files(var roots, _, _) ->
              first(roots.stream().map(SourceSettings::absolute).toList());
          case SourceSpec.Fdsn fdsn ->
              "%s %s.%s.%s.%s"
                  .formatted(
                      fdsn.service(),
                      fdsn.network(),
                      fdsn.station(),
                      fdsn.location(),
                      fdsn.channel());
        });
  }

  private static String first(List<String> all) {
    return all.size() == 1 ? all.getFirst() : all.getFirst() + " and " + (all.size() - 1) + " more";
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static void filter(NameFilter filter, int depth, Settings into) {
    into.put(INCLUDE, filter.include()).put(EXCLUDE, filter.exclude()).put(DEPTH, depth);
  }

  private static NameFilter filter(Settings from) {
    return new NameFilter(from.list(INCLUDE), from.list(EXCLUDE));
  }
}
