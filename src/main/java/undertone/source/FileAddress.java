package undertone.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import undertone.model.InvalidSourceException;

/// `file:` addresses of files on this machine.
final class FileAddress {
  private FileAddress() {}

  /// The address of a file. Does not look whether there is one.
  ///
  /// @param file absolute
  /// @return a `file:` address, everything escaped that has a meaning in addresses
  static String of(Path file) {
    var path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
    return "file://" + (path.startsWith("/") ? "" : "/") + Percent.encodePath(path);
  }

  /// Refuses what is no address of a file on this machine.
  ///
  /// @param url begins with `file:`
  /// @throws InvalidSourceException with a sentence for people
  static void check(String url) throws InvalidSourceException {
    try {
      var uri = new URI(url);
      var host = uri.getHost();
      if (host != null && !host.isEmpty() && !host.equals("localhost")) {
        throw new InvalidSourceException(
            "%s: a file address names no host; a path follows file://".formatted(url));
      }
      if (uri.getRawPath() == null || !uri.getRawPath().startsWith("/")) {
        throw new InvalidSourceException(
            "%s: a file address has a path from the root, as in file:///data/a.npy".formatted(url));
      }
      if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
        throw new InvalidSourceException(
            "%s: write %%3F for ? and %%23 for # in a file address".formatted(url));
      }
    } catch (URISyntaxException e) {
      throw new InvalidSourceException(
          "%s: %s at character %d; write %%20 for a space, or the plain path"
              .formatted(url, e.getReason().toLowerCase(java.util.Locale.ROOT), e.getIndex() + 1));
    }
  }

  /// A short name for the file at an address: the last part of its path.
  ///
  /// @param url begins with `file:`
  static String name(String url) {
    return Percent.decode(url.substring(url.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }
}
