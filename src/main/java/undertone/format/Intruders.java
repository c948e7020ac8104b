package undertone.format;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Failure.Cause;

/// What comes in place of recordings, under their names: the pages of proxies, log-ins and errors,
/// archives, and what is encrypted. It is told by its first bytes, of which each has so many that
/// no samples begin like that by chance.
final class Intruders {
  private static final int QUOTED = 120;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>([^<]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile("(?s)(<!--.*?-->\\s*)?<(!doctype html|html|head|body)[\\s>].*");
  private static final Pattern JSON = Pattern.compile("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*");

  private Intruders() {}

  /// Tells an intruder.
  ///
  /// @param label what the body came with
  /// @param body from position to limit; left untouched
  /// @return what it is, in a sentence; null if it is none that is known
  static @Nullable Failure find(Label label, ByteBuffer body) {
    var beginning = Beginning.of(body);
    if (beginning.isText()) {
      var text = text(beginning);
      if (text != null) {
        return text;
      }
    }
    var packed = packed(beginning);
    if (packed != null) {
      return packed;
    }
    return label.announcesText()
        ? unknown(
            "the server announced %s, a page or a message, and no recording: is the address right?"
                .formatted(label.mediaType()))
        : null;
  }

  private static @Nullable Failure text(Beginning beginning) {
    var lower = beginning.lower();
    if (HTML.matcher(lower).matches()) {
      var title = TITLE.matcher(beginning.text());
      return unknown(
          "the server sent a web page%s in place of a recording: is the address right, and does"
                  .formatted(title.find() ? " (\"%s\")".formatted(quoted(title.group(1))) : "")
              + " the server want a log-in?");
    }
    if (JSON.matcher(lower).matches()) {
      return message("JSON", beginning);
    }
    if (lower.startsWith("<?xml")) {
      return message("XML", beginning);
    }
    if (lower.startsWith("-----begin pgp") || lower.startsWith("age-encryption.org/")) {
      return encrypted(lower.startsWith("age") ? "age" : "PGP");
    }
    if (lower.startsWith("-----begin age encrypted")) {
      return encrypted("age");
    }
    if (lower.startsWith("version https://git-lfs.github.com/spec/")) {
      return unknown(
          "it is a Git LFS pointer, not the file that it points to: ask the server for the file");
    }
    return null;
  }

  private static @Nullable Failure packed(Beginning beginning) {
    if (beginning.has("Salted__")) {
      return encrypted("OpenSSL");
    }
    if (beginning.has("age-encryption.org/")) {
      return encrypted("age");
    }
    if (beginning.has("PK\3\4")) {
      return (beginning.bytes().length > 6 && (beginning.bytes()[6] & 1) != 0)
          ? encrypted("zip")
          : archive("a zip archive");
    }
    if (isGzip(beginning.bytes())) {
      return archive("packed with gzip");
    }
    if (beginning.has("\u00fd7zXZ\0")) {
      return archive("packed with xz");
    }
    if (beginning.has("BZh") && beginning.bytes().length > 9 && beginning.bytes()[4] == '1') {
      return archive("packed with bzip2");
    }
    if (beginning.has("7z\u00bc\u00af'\u001c")) {
      return archive("a 7z archive");
    }
    if (beginning.has("%PDF-")) {
      return unknown("it is a PDF document and no recording: is the address right?");
    }
    if (beginning.has("\u0089PNG\r\n\u001a\n")) {
      return unknown("it is a PNG picture and no recording: is the address right?");
    }
    return null;
  }

  /// The mark of gzip is but three bytes long; flags, level and system of the packer tell the rest.
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 10
        && bytes[0] == 0x1f
        && bytes[1] == (byte) 0x8b
        && bytes[2] == 8
        && (bytes[3] & 0xe0) == 0
        && (bytes[8] == 0 || bytes[8] == 2 || bytes[8] == 4)
        && ((bytes[9] >= 0 && bytes[9] <= 13) || bytes[9] == -1);
  }

  private static Failure message(String language, Beginning beginning) {
    return unknown(
        "the server sent %s in place of a recording: %s"
            .formatted(language, quoted(beginning.text())));
  }

  private static String quoted(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() > QUOTED ? line.substring(0, QUOTED) + "..." : line;
  }

  private static Failure encrypted(String how) {
    return new Failure(
        Cause.ENCODED, "it is encrypted (%s): decrypt it before it is served".formatted(how));
  }

  private static Failure archive(String what) {
    return new Failure(
        Cause.ENCODED, "it is %s: unpack it, or serve what is in it".formatted(what));
  }

  private static Failure unknown(String message) {
    return new Failure(Cause.UNKNOWN_FORMAT, message);
  }
}
