package undertone.model;

import java.util.regex.Pattern;

/// Keeps names and passwords that stand inside addresses (`https://user:password@host/`) out of
/// everything that people or files get to see: credentials are kept apart, by host.
public final class Address {
  /// What stands in place of a secret.
  private static final String HIDDEN = "***@";

  private static final String BEGIN = "://";

  /// Without a scheme: `user:password@host`, as it may stand in a list. A drive letter is no user.
  private static final Pattern BARE = Pattern.compile("[^/?#\\\\\\s:@]{2,}:[^/?#\\\\\\s]*@");

  /// What stands in place of a secret value.
  private static final String WITHHELD = "***";

  /// A parameter of a query whose value opens a door: keys, tokens, passwords, signatures.
  private static final Pattern KEY =
      Pattern.compile(
          "([?&;](?:[\\w.%~-]*(?:token|secret|passw(?:or)?d|pwd|signature|credential"
              + "|session(?:[_-]?id)?|jwt|(?:api|access|auth|private|subscription)[_-]?key(?:[_-]?id)?)"
              + "|key|sig|auth|authorization|pass)=)[^&#;\\s\"'<>]+",
          Pattern.CASE_INSENSITIVE);

  private Address() {}

  /// As people and files may see it: without what stands before the host, and without the values of
  /// parameters that are keys, tokens, passwords or signatures by their names.
  ///
  /// @param text an address, or a text in which addresses stand
  /// @return the same with `***` where a secret was
  public static String shown(String text) {
    var outside = withoutSecret(text);
    return outside.indexOf('=') < 0 || (outside.indexOf('?') < 0 && outside.indexOf('&') < 0)
        ? outside
        : KEY.matcher(outside).replaceAll("$1" + WITHHELD);
  }

  /// Whether [#shown] has taken something out, so that nothing can be fetched there.
  ///
  /// @param text an address, or a text in which addresses stand
  /// @return true where a mark stands in place of a secret
  public static boolean withheld(String text) {
    return text.contains(BEGIN + HIDDEN) || text.contains("=" + WITHHELD);
  }

  /// Whether a user's name or a password stands before the host.
  ///
  /// @param url any text
  /// @return false for all that Undertone fetches
  public static boolean holdsSecret(String url) {
    return url.indexOf('@') >= 0
        && (url.contains(BEGIN + HIDDEN) || !withoutSecret(url).equals(url));
  }

  /// Hides what stands before the host.
  ///
  /// @param text an address, or a sentence in which addresses stand
  /// @return the same with `***@` before the hosts that had something there
  public static String withoutSecret(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    if (!text.contains(BEGIN)) {
      var bare = BARE.matcher(text);
      return bare.lookingAt() ? HIDDEN + text.substring(bare.end()) : text;
    }
    var shown = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
      int begin = at + BEGIN.length();
      int end = secretEnd(text, begin);
      shown.append(text, from, begin);
      if (end > begin) {
        shown.append(HIDDEN);
      }
      from = Math.max(begin, end);
    }
    return shown.append(text, from, text.length()).toString();
  }

  /// Behind the `@`, or 0 if there is nothing to hide. A password may hold a slash or a question
  /// mark that should have been escaped: then what seems to be a port is no number.
  private static int secretEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && "/?#\\\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    var authority = text.substring(begin, end);
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      return begin + at + 1;
    }
    if (authority.indexOf(':') <= 0 || endsInPort(authority)) {
      return 0;
    }
    int line = text.indexOf('\n', begin);
    return text.lastIndexOf('@', line < 0 ? text.length() : line) + 1;
  }

  private static boolean endsInPort(String authority) {
    int port = authority.lastIndexOf(':') + 1;
    return authority.endsWith("]")
        || authority.chars().skip(port).allMatch(c -> c >= '0' && c <= '9');
  }
}
