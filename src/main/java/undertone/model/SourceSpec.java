package undertone.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user asked to survey, before it is opened.
public sealed interface SourceSpec {

  /// Numbered recordings of the simulated service that runs inside the program.
  ///
  /// @param recordings how many, at least 1
  record Simulated(long recordings) implements SourceSpec {
    public Simulated {
      if (recordings < 1) {
        throw new IllegalArgumentException("a run has at least 1 recording, not " + recordings);
      }
    }
  }

  /// Addresses, each of which may hold curl's bracket ranges and braces.
  ///
  /// @param patterns at least one pattern
  record Urls(List<String> patterns) implements SourceSpec {
    public Urls {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty()) {
        throw new IllegalArgumentException("at least one address is needed");
      }
    }
  }

  /// A list of addresses, one a line, or a CSV with a column `url` and perhaps `name`,
  /// `sample_rate_hz`, `format`, `channel`. A line that is no address becomes a recording that
  /// fails.
  ///
  /// @param file where the list is; null where it is the text
  /// @param text the list itself; empty where it is in the file
  record UrlList(@Nullable Path file, String text) implements SourceSpec {}

  /// What an index page has, and the pages below it: nginx's, Apache's and Python's listings, and
  /// listings as JSON.
  ///
  /// @param url of the first page
  /// @param filter which entries are recordings
  /// @param depth how many levels of pages below the first one are read, 0 to 20
  record Index(String url, NameFilter filter, int depth) implements SourceSpec {
    public Index {
      if (depth < 0 || depth > 20) {
        throw new IllegalArgumentException(
            "pages are read to a depth of 0 to 20 levels, not " + depth);
      }
    }
  }

  /// Files on this machine.
  ///
  /// @param roots folders and files, at least one
  /// @param filter which files in the folders are recordings
  /// @param depth how many levels of folders below the roots are read, 0 to 100
  record Files(List<Path> roots, NameFilter filter, int depth) implements SourceSpec {
    public Files {
      roots = List.copyOf(roots);
      if (roots.isEmpty()) {
        throw new IllegalArgumentException("at least one folder or file is needed");
      }
    }
  }

  /// Waveforms of an FDSN web service (`fdsnws-dataselect`, version 1), one request for every
  /// station and stretch of time.
  ///
  /// @param service its address, with or without `/fdsnws` and what follows
  /// @param network codes with commas between, `*` and `?` allowed, as in all of the next three
  /// @param station codes
  /// @param location codes, `--` for the empty one
  /// @param channel codes
  /// @param start of the time wanted
  /// @param end of the time wanted, after `start`
  /// @param chunk the most time that one request asks for, at least a second
  record Fdsn(
      String service,
      String network,
      String station,
      String location,
      String channel,
      Instant start,
      Instant end,
      Duration chunk)
      implements SourceSpec {
    /// Most requests of one run.
    public static final long MOST_REQUESTS = 10_000_000;

    /// A request.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public Fdsn {
      FdsnCodes.checkService(service);
      FdsnCodes.check("network", network, 8);
      FdsnCodes.check("station", station, 8);
      FdsnCodes.check("location", location, 8);
      FdsnCodes.check("channel", channel, 8);
      if (!end.isAfter(start)) {
        throw new IllegalArgumentException(
            "the end, %s, must come after the start, %s".formatted(end, start));
      }
      if (chunk.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException(
            "a request asks for at least 1 s, not " + chunk.toMillis() + " ms");
      }
      if (requests(station, start, end, chunk) > MOST_REQUESTS) {
        throw new IllegalArgumentException(
            "this is %,d requests, and a run has at most %,d: ask for longer stretches or less time"
                .formatted(requests(station, start, end, chunk), MOST_REQUESTS));
      }
    }

    /// How many requests it takes: one for each station code and stretch of time.
    ///
    /// @return at least 1
    public long requests() {
      return requests(station, start, end, chunk);
    }

    private static long requests(String station, Instant start, Instant end, Duration chunk) {
      var span = Duration.between(start, end);
      long stretches = span.dividedBy(chunk);
      if (chunk.multipliedBy(stretches).compareTo(span) < 0) {
        stretches++;
      }
      return stretches * station.split(",").length;
    }
  }
}
