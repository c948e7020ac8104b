package undertone.format;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

/// All formats, and how the one for a body is found: its name's extension first, then the content
/// type. Plain bytes under a name that says nothing count as raw little-endian float64.
public final class Formats {
  private static final Format RAW = new RawFloat64();
  private static final List<Format> ALL = List.of(RAW, new MiniSeed());

  /// Extensions of formats that people keep recordings in and that nothing here reads yet. Servers
  /// send them as plain bytes, and bytes read as samples give numbers that look like findings.
  private static final Set<String> FOREIGN =
      Set.of(
          "npy", "npz", "mat", "h5", "hdf5", "nc", "sac", "gse2", "segy", "sgy", "edf", "bdf",
          "vhdr", "wav", "flac", "mp3", "ogg", "aif", "aiff", "csv", "tsv", "txt", "json", "xml",
          "html", "pdf", "png", "jpg", "jpeg", "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "tar",
          "parquet", "tdms", "uff", "lvm", "root", "f32", "i16", "i32");

  private Formats() {}

  /// The names of all formats.
  ///
  /// @return in the order in which they are tried
  public static List<String> names() {
    return ALL.stream().map(Format::name).toList();
  }

  /// Opens a body: finds its format, looks at it, and chooses the channel that the user wants.
  ///
  /// @param name the recording's name or address; a query part is not looked at
  /// @param contentType the server's `Content-Type`, empty if it sent none
  /// @param bytes the body, from position to limit; left untouched
  /// @param how what the user says about it, with the sample rate that the server told
  /// @return the signals to analyse, or what is wrong; never an exception
  public static Opened open(String name, String contentType, ByteBuffer bytes, ReadingSpec how) {
    var format = find(name, contentType);
    if (format.isEmpty()) {
      return Opened.refused(
          Cause.UNKNOWN_FORMAT,
          "name and content type (%s) tell of nothing that Undertone reads: is the address right?"
              .formatted(contentType.isEmpty() ? "none" : contentType));
    }
    return switch (format.get().open(bytes, how)) {
      case Opened.Refused refused -> refused;
      case Opened.Tracks(var tracks) -> Channels.choose(tracks, how.channel());
    };
  }

  /// Finds the format of a body.
  ///
  /// @param name the recording's name or address; a query part is not looked at
  /// @param contentType the server's `Content-Type`, empty if it sent none
  /// @return the format; empty where name or content type tell of something that nothing here reads
  public static Optional<Format> find(String name, String contentType) {
    var mediaType = mediaType(contentType);
    if (mediaType.equals("text/html")) {
      return Optional.empty();
    }
    var extension = extension(name);
    for (var format : ALL) {
      if (format.hasExtension(extension)) {
        return Optional.of(format);
      }
    }
    if (FOREIGN.contains(extension)) {
      return Optional.empty();
    }
    for (var format : ALL) {
      if (format.hasMediaType(mediaType)) {
        return Optional.of(format);
      }
    }
    return mediaType.isEmpty() || mediaType.startsWith("binary/")
        ? Optional.of(RAW)
        : Optional.empty();
  }

  private static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String extension(String name) {
    int query = name.indexOf('?');
    var path = query < 0 ? name : name.substring(0, query);
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
