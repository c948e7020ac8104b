package undertone.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

/// All formats, and how the one for a body is found. The user's choice comes first. Then first
/// bytes that only one format has, since names and content types are more often wrong; then the
/// name's extension, then the content type. Plain bytes of which nothing else is known count as raw
/// little-endian float64, unless they are text: then they are a table.
public final class Formats {
  private static final Format TABLE = new Csv();
  private static final List<Format> ALL = all();

  private Formats() {}

  private static List<Format> all() {
    var all = new ArrayList<Format>();
    all.add(new Npy());
    all.add(new Npz());
    all.add(TABLE);
    all.add(new Wav());
    all.add(new MiniSeed());
    all.add(new Hdf5());
    all.addAll(Raw.all());
    return List.copyOf(all);
  }

  /// The names of all formats.
  ///
  /// @return in the order in which they are tried
  public static List<String> names() {
    return ALL.stream().map(Format::name).toList();
  }

  /// The format that somebody means: `miniseed` is `mseed`, `numpy` is `npy`, `f64` is `f64le`.
  ///
  /// @param choice a format's name or one of its extensions, in any case
  /// @return the format's name, or [ReadingSpec#AUTO] for just that; empty where nothing is meant
  public static Optional<String> meant(String choice) {
    var wanted = choice.strip().toLowerCase(Locale.ROOT);
    return wanted.equals(ReadingSpec.AUTO)
        ? Optional.of(ReadingSpec.AUTO)
        : Optional.ofNullable(first(format -> format.names().mean(wanted))).map(Format::name);
  }

  /// Opens a body: finds its format, looks at it, and chooses the channel that the user wants.
  ///
  /// @param name the recording's name or address; query and fragment are not looked at
  /// @param contentType the server's `Content-Type`, empty if it sent none
  /// @param bytes the body, from position to limit; left untouched
  /// @param how what the user says about it, with the sample rate that the server told
  /// @return the signals to analyse, or what is wrong; never an exception
  public static Opened open(String name, String contentType, ByteBuffer bytes, ReadingSpec how) {
    return switch (find(Label.of(name, contentType), bytes, how.format())) {
      case Found.Nothing(var failure) -> new Opened.Refused(failure);
      case Found.Is(var format) ->
          switch (format.open(bytes, how)) {
            case Opened.Refused refused -> refused;
            case Opened.Tracks(var tracks) -> Channels.choose(tracks, how.channel());
          };
    };
  }

  /// Finds the format of a body.
  ///
  /// @param label what it came with
  /// @param bytes the body, from position to limit; left untouched
  /// @param wanted the user's choice
  /// @return the format, or why there is none
  static Found find(Label label, ByteBuffer bytes, String wanted) {
    var intruder = Intruders.find(label, bytes);
    var choice = wanted.strip().toLowerCase(Locale.ROOT);
    if (!choice.equals(ReadingSpec.AUTO)) {
      return chosen(label, choice, intruder);
    }
    var byName = first(format -> format.names().extensions().contains(label.extension()));
    if (byName != null && byName.recognises(bytes)) {
      return new Found.Is(byName);
    }
    var byMark = first(format -> format.recognises(bytes));
    if (byMark != null) {
      return new Found.Is(byMark);
    }
    if (intruder != null) {
      return new Found.Nothing(intruder);
    }
    if (byName != null) {
      return new Found.Is(byName);
    }
    var found = byContentType(label);
    boolean plain = found instanceof Found.Is(var format) && format == Raw.FLOAT64;
    return plain && Beginning.of(bytes).isLongText() ? new Found.Is(TABLE) : found;
  }

  /// Who chose raw numbers gets them, whatever the bytes look like, unless a server says itself
  /// that it sent something else.
  private static Found chosen(Label label, String choice, @Nullable Failure intruder) {
    var format = first(candidate -> candidate.names().mean(choice));
    if (format == null) {
      return Found.nothing(
          Cause.UNKNOWN_FORMAT,
          "there is no format %s: choose %s or one of %s"
              .formatted(choice, ReadingSpec.AUTO, String.join(", ", names())));
    }
    boolean believed = format instanceof Raw && !label.announcesText();
    return intruder == null || believed ? new Found.Is(format) : new Found.Nothing(intruder);
  }

  private static Found byContentType(Label label) {
    if (ForeignNames.has(label.extension())) {
      return Found.nothing(
          Cause.UNKNOWN_FORMAT,
          ("its name ends in .%s, which Undertone does not read: export it as one of %s, or choose"
                  + " a format if the name is wrong")
              .formatted(label.extension(), String.join(", ", names())));
    }
    var format = first(candidate -> candidate.names().mediaTypes().contains(label.mediaType()));
    if (format != null) {
      return new Found.Is(format);
    }
    if (label.mediaType().isEmpty() || label.mediaType().startsWith("binary/")) {
      return new Found.Is(Raw.FLOAT64);
    }
    return Found.nothing(
        Cause.UNKNOWN_FORMAT,
        ("neither its name nor its content type (%s) nor its first bytes tell of a format that"
                + " Undertone reads: choose the format if you know it")
            .formatted(label.mediaType()));
  }

  private static @Nullable Format first(java.util.function.Predicate<Format> fits) {
    return ALL.stream().filter(fits).findFirst().orElse(null);
  }
}
