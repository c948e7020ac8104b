package undertone.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// What an FDSN web service takes for codes: letters and digits, `*` and `?`, commas between them;
/// `--` for the empty location.
final class FdsnCodes {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9*?]+|--");

  private FdsnCodes() {}

  /// Refuses what is no list of codes.
  ///
  /// @param what which codes
  /// @param codes with commas between
  /// @param longest most characters of one
  /// @throws IllegalArgumentException with a sentence for people
  static void check(String what, String codes, int longest) {
    for (var code : codes.split(",", -1)) {
      if (!CODE.matcher(code).matches() || code.length() > longest) {
        throw new IllegalArgumentException(
            "%s code '%s': codes are up to %d letters, digits, * or ?, commas between them%s"
                .formatted(
                    what, code, longest, what.equals("location") ? ", and -- for none" : ""));
      }
    }
  }

  /// Refuses what is no address of a service.
  ///
  /// @throws IllegalArgumentException with a sentence for people
  static void checkService(String service) {
    var lower = service.toLowerCase(Locale.ROOT);
    if (!(lower.startsWith("http://") || lower.startsWith("https://"))
        || Host.of(service).isEmpty()) {
      throw new IllegalArgumentException(
          "%s: the service's address begins with http:// or https:// and names a host"
              .formatted(service.isEmpty() ? "(empty)" : service));
    }
    if (service.indexOf('?') >= 0 || service.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          service
              + ": the service's address has no ? and no #: codes and times have their own place");
    }
  }
}
