package undertone.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;

/// The options that say which recordings of the user's own are surveyed.
final class SourceOptions {
  static final String LIST = "--list";
  static final String INDEX = "--index";
  static final String INCLUDE = "--include";
  static final String EXCLUDE = "--exclude";
  static final String DEPTH = "--depth";
  static final String FDSN = "--fdsn";
  static final String NSLC = "--nslc";
  static final String FROM = "--from";
  static final String TO = "--to";
  static final String CHUNK = "--chunk";

  /// What has a meaning only for an index page or folders.
  static final List<String> FILTERS = List.of(INCLUDE, EXCLUDE, DEPTH);

  /// What has a meaning only for an FDSN service.
  static final List<String> WAVEFORMS = List.of(NSLC, FROM, TO, CHUNK);

  static final int DEEPEST_INDEX = 20;
  static final int DEEPEST_FOLDER = 100;

  private SourceOptions() {}

  static ArgGroupSpec group() {
    return ArgGroupSpec.builder()
        .heading("%nSource (recordings of your own; one kind in a run):%n")
        .exclusive(false)
        .validate(false)
        .addArg(
            Converters.option(
                LIST,
                "FILE",
                String.class,
                Converters.text(),
                "A list of addresses, one a line, or a CSV with a column url and perhaps name,",
                "sample_rate_hz, format, channel; - for standard input."))
        .addArg(
            Converters.option(
                INDEX,
                "URL",
                String.class,
                Converters.text(),
                "An index page: of nginx, Apache or Python, or a listing as JSON."))
        .addArg(
            Converters.several(
                INCLUDE,
                "GLOB",
                "Which names of an index page or a folder are recordings, as in '*.{wav,npy}';"
                    + " with",
                "a slash it is held against the path. May be repeated. Default: all."))
        .addArg(Converters.several(EXCLUDE, "GLOB", "Which are not. May be repeated."))
        .addArg(
            Converters.option(
                DEPTH,
                "N",
                Long.class,
                Converters.whole(0, DEEPEST_FOLDER),
                "Levels of pages or folders below the first that are read too, 0 to %d for pages, 0"
                    .formatted(DEEPEST_INDEX),
                "to %d for folders. Default: 0 for pages, all for folders."
                    .formatted(DEEPEST_FOLDER)))
        .addArg(
            Converters.option(
                FDSN,
                "URL",
                String.class,
                Converters.text(),
                "An FDSN web service, as in https://service.example.org/fdsnws; with --nslc,"
                    + " --from",
                "and --to."))
        .addArg(
            Converters.option(
                NSLC,
                "N.S.L.C",
                Codes.class,
                Converters.of(Codes::parse),
                "Network, station, location and channel, as in IU.ANMO,COLA.00.BH?; * for all."))
        .addArg(
            Converters.option(
                FROM,
                "TIME|FILE",
                From.class,
                Converters.of(From::parse),
                "With --fdsn where the waveforms begin, UTC: 2024-01-31 or 2024-01-31T12:00:00."
                    + " Else",
                "the record of a run to repeat, as in results.run.json."))
        .addArg(
            Converters.option(
                TO, "TIME", Instant.class, Converters.of(Times::instant), "Where they end."))
        .addArg(
            Converters.option(
                CHUNK,
                "TIME",
                Duration.class,
                Converters.of(Times::chunk),
                "The most that one request asks for, 1 s to 366 d (s, min, h, d). Default: 1 h."))
        .build();
  }
}
