package undertone.fetch;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The beginning of a body that broke off, which the server can be asked to go on from (RFC 9110,
/// sections 13.1.5 and 14).
///
/// @param slot holds what came, up to its buffer's position
/// @param length bytes of the whole body
/// @param etag the strong tag of exactly these bytes
/// @param contentType as the first answer said
/// @param sampleRateHz as the first answer said, or NaN
record Part(BodySlot slot, int length, String etag, String contentType, double sampleRateHz) {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes +([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})", Pattern.CASE_INSENSITIVE);

  /// The tag under which an answer's bytes can be asked for again.
  ///
  /// @param response an answer to a request for the whole
  /// @return null if there is none
  static @Nullable String etag(Response response) {
    var etag = response.header("ETag");
    var ranges = response.header("Accept-Ranges", "bytes");
    boolean strong = etag != null && etag.length() >= 2 && etag.startsWith("\"");
    return strong && !ranges.strip().toLowerCase(Locale.ROOT).equals("none") ? etag : null;
  }

  /// Bytes that are here.
  int received() {
    return slot.buffer().position();
  }

  /// Asks for the rest, or for the whole if the bytes have changed.
  void ask(Request.Builder request) {
    request.header("Range", "bytes=" + received() + "-").header("If-Range", etag);
  }

  /// Whether an answer with status 206 is exactly the rest.
  boolean continuedBy(Response response) {
    var match = CONTENT_RANGE.matcher(response.header("Content-Range", "").strip());
    long rest = response.body().contentLength();
    return match.matches()
        && Long.parseLong(match.group(1)) == received()
        && Long.parseLong(match.group(2)) == length - 1
        && Long.parseLong(match.group(3)) == length
        && (rest < 0 || rest == length - received())
        && Objects.equals(response.header("ETag"), etag)
        && !Unpacking.isPacked(response);
  }
}
