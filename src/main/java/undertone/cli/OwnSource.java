package undertone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

/// What a command line says about recordings of the user's own.
final class OwnSource {
  /// A million lines of usual length.
  private static final int LARGEST_LIST_BYTES = 64 << 20;

  private static final String STANDARD_INPUT = "-";
  private static final Duration USUAL_CHUNK = Duration.ofHours(1);

  private final ParseResult parsed;
  private final InputStream input;

  private OwnSource(ParseResult parsed, InputStream input) {
    this.parsed = parsed;
    this.input = input;
  }

  /// The source.
  ///
  /// @param parsed the command line
  /// @param input standard input
  /// @return empty where the command line names none
  /// @throws UsageException if it names two, or options that do not go with it
  static Optional<SourceSpec> of(ParseResult parsed, InputStream input) throws UsageException {
    return new OwnSource(parsed, input).read();
  }

  private Optional<SourceSpec> read() throws UsageException {
    List<String> arguments = parsed.matchedPositionalValue(0, List.of());
    var files = new ArrayList<Path>();
    var addresses = new ArrayList<String>();
    for (var argument : arguments) {
      Secrets.refuse(argument);
      var file = LocalFile.of(argument);
      if (file.isPresent()) {
        files.add(file.get());
      } else {
        addresses.add(argument);
      }
    }
    refuseTwoKinds(
        addresses.isEmpty() ? null : "the address " + addresses.getFirst(),
        files.isEmpty() ? null : "the file or folder " + files.getFirst());
    var source = source(files, addresses);
    refuseWithout(
        SourceOptions.FILTERS,
        source instanceof SourceSpec.Index || source instanceof SourceSpec.Files,
        "an index page (--index) or a folder");
    refuseWithout(
        SourceOptions.WAVEFORMS, source instanceof SourceSpec.Fdsn, "an FDSN service (--fdsn)");
    return Optional.ofNullable(source);
  }

  private @Nullable SourceSpec source(List<Path> files, List<String> addresses)
      throws UsageException {
    if (!addresses.isEmpty()) {
      return new SourceSpec.Urls(addresses);
    }
    if (!files.isEmpty()) {
      return new SourceSpec.Files(files, filter(), depth(SourceOptions.DEEPEST_FOLDER));
    }
    if (parsed.hasMatchedOption(SourceOptions.LIST)) {
      return list(parsed.matchedOptionValue(SourceOptions.LIST, ""));
    }
    if (parsed.hasMatchedOption(SourceOptions.INDEX)) {
      return index(address(SourceOptions.INDEX));
    }
    return parsed.hasMatchedOption(SourceOptions.FDSN) ? waveforms() : null;
  }

  private void refuseTwoKinds(@Nullable String addresses, @Nullable String files)
      throws UsageException {
    var kinds = new ArrayList<String>();
    for (var option : List.of(SourceOptions.LIST, SourceOptions.INDEX, SourceOptions.FDSN)) {
      if (parsed.hasMatchedOption(option)) {
        kinds.add(option);
        int times = parsed.matchedOption(option).stringValues().size();
        if (times > 1) {
          throw new UsageException(
              "%s is there %d times, and a run has one: leave the others out"
                  .formatted(option, times));
        }
      }
    }
    for (var positional : new @Nullable String[] {addresses, files}) {
      if (positional != null) {
        kinds.add(positional);
      }
    }
    if (kinds.size() > 1) {
      throw new UsageException(
          "%s and %s are two kinds of source, and a run has one: leave one of them out"
              .formatted(kinds.get(0), kinds.get(1)));
    }
  }

  private void refuseWithout(List<String> options, boolean there, String needed)
      throws UsageException {
    for (var option : options) {
      if (!there && parsed.hasMatchedOption(option)) {
        throw new UsageException(
            "%s goes with %s, and this run has none: leave it out".formatted(option, needed));
      }
    }
  }

  private SourceSpec list(String name) throws UsageException {
    if (!name.equals(STANDARD_INPUT)) {
      var file = LocalFile.named(SourceOptions.LIST, name);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new UsageException(
            "%s: %s %s"
                .formatted(
                    SourceOptions.LIST,
                    name,
                    Files.isDirectory(file)
                        ? "is a folder; name it without the option to survey its files"
                        : Files.exists(file) ? "may not be read" : "does not exist"));
      }
      return new SourceSpec.UrlList(file, "");
    }
    try {
      byte[] bytes = input.readNBytes(LARGEST_LIST_BYTES + 1);
      if (bytes.length > LARGEST_LIST_BYTES) {
        throw new UsageException(
            "%s -: standard input has more than %s; write it into a file and name that"
                .formatted(SourceOptions.LIST, Texts.bytes(LARGEST_LIST_BYTES)));
      }
      var text = new String(bytes, StandardCharsets.UTF_8);
      return new SourceSpec.UrlList(null, FileNames.whole(text));
    } catch (IOException e) {
      throw new UsageException(
          "%s -: standard input cannot be read: %s".formatted(SourceOptions.LIST, e.getMessage()));
    }
  }

  private SourceSpec index(String url) throws UsageException {
    int depth = depth();
    if (depth > SourceOptions.DEEPEST_INDEX) {
      throw new UsageException(
          "%s: pages are read to a depth of %d, not of %d"
              .formatted(SourceOptions.DEPTH, SourceOptions.DEEPEST_INDEX, depth));
    }
    return new SourceSpec.Index(url, filter(), depth);
  }

  private SourceSpec waveforms() throws UsageException {
    for (var needed : List.of(SourceOptions.NSLC, SourceOptions.FROM, SourceOptions.TO)) {
      if (!parsed.hasMatchedOption(needed)) {
        throw new UsageException(
            "%s needs --nslc, --from and --to as well: %s is missing"
                .formatted(SourceOptions.FDSN, needed));
      }
    }
    Codes codes = parsed.matchedOptionValue(SourceOptions.NSLC, new Codes("", "", "", ""));
    var begin = parsed.<From>matchedOptionValue(SourceOptions.FROM, new From.Moment(Instant.EPOCH));
    if (!(begin instanceof From.Moment(Instant from))) {
      throw new UsageException("--from: with --fdsn a time is wanted, not a file");
    }
    Instant to = parsed.matchedOptionValue(SourceOptions.TO, Instant.EPOCH);
    if (!to.isAfter(from)) {
      throw new UsageException("--to, %s, must lie after --from, %s".formatted(to, from));
    }
    return new SourceSpec.Fdsn(
        address(SourceOptions.FDSN).replaceFirst("/+$", ""),
        codes.network(),
        codes.station(),
        codes.location(),
        codes.channel(),
        from,
        to,
        parsed.matchedOptionValue(SourceOptions.CHUNK, USUAL_CHUNK));
  }

  private String address(String option) throws UsageException {
    String address = parsed.matchedOptionValue(option, "");
    Secrets.refuse(address);
    return address;
  }

  private NameFilter filter() {
    return new NameFilter(
        parsed.matchedOptionValue(SourceOptions.INCLUDE, List.of()),
        parsed.matchedOptionValue(SourceOptions.EXCLUDE, List.of()));
  }

  private int depth() {
    return depth(0);
  }

  private int depth(long usual) {
    return parsed.matchedOptionValue(SourceOptions.DEPTH, usual).intValue();
  }
}
