package undertone.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;

/// Where a line of a list leads: to one address, to several by ranges, or to a file.
sealed interface ListAddress {

  /// How many recordings.
  long count();

  /// The address of one.
  String url(long position);

  /// The name of one.
  String name(long position);

  /// An address with or without ranges.
  ///
  /// @param pattern http, https or file
  record Ranged(UrlPattern pattern) implements ListAddress {
    @Override
    public long count() {
      return pattern.size();
    }

    @Override
    public String url(long position) {
      return pattern.url(position);
    }

    @Override
    public String name(long position) {
      var url = pattern.url(position);
      return FILE.matcher(url).lookingAt() ? FileAddress.name(url) : HttpAddress.name(url);
    }
  }

  /// A path, as it is.
  ///
  /// @param url `file:`
  /// @param shown what to call it
  record Local(String url, String shown) implements ListAddress {
    @Override
    public long count() {
      return 1;
    }

    @Override
    public String url(long position) {
      return url;
    }

    @Override
    public String name(long position) {
      return shown;
    }
  }

  /// Begins a `file:` address.
  Pattern FILE = Pattern.compile("file:", Pattern.CASE_INSENSITIVE);

  /// Begins an address of some kind, which no drive letter does.
  Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  /// Begins a path, whatever it is.
  Pattern PATH = Pattern.compile("/|\\\\\\\\|\\.\\.?[/\\\\]|[A-Za-z]:[/\\\\]");

  /// Looks like a host whose http:// was forgotten.
  Pattern HOST =
      Pattern.compile("(?i)(localhost|\\[[0-9a-f:]+]|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:\\d+)?/.*");

  /// Reads what a line says. No file is looked at.
  ///
  /// @param text not blank
  /// @param folder that relative paths are relative to; null where a path must say that it is one
  /// @throws InvalidSourceException with a sentence for people
  static ListAddress of(String text, @Nullable Path folder) throws InvalidSourceException {
    if (text.length() > TextLines.LONGEST) {
      throw new InvalidSourceException(
          "the line is longer than %,d characters".formatted(TextLines.LONGEST));
    }
    if (FILE.matcher(text).lookingAt()) {
      var pattern = UrlPattern.unchecked(text);
      FileAddress.check(pattern.url(0));
      return new Ranged(pattern);
    }
    boolean path = PATH.matcher(text).lookingAt();
    boolean relative = folder != null && !SCHEME.matcher(text).matches();
    if (path || (relative && !HOST.matcher(text).matches())) {
      return local(text, folder);
    }
    return new Ranged(UrlPattern.parse(text));
  }

  private static ListAddress local(String text, @Nullable Path folder)
      throws InvalidSourceException {
    try {
      var path = folder == null ? Path.of(text) : folder.resolve(text);
      var shown = path.getFileName();
      if (shown == null) {
        throw new InvalidSourceException(text + ": this is no file");
      }
      return new Local(
          FileAddress.of(path.toAbsolutePath().normalize()),
          Path.of(text).isAbsolute() ? shown.toString() : text);
    } catch (InvalidPathException e) {
      throw new InvalidSourceException("%s: no path: %s".formatted(text, e.getReason()));
    }
  }
}
