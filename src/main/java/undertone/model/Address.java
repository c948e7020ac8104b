package undertone.model;

import java.util.Set;
import java.util.regex.Pattern;

/// Keeps names and passwords that stand inside addresses (`https://user:password@host/`), and keys
/// (`https://host/?api_key=value`), out of everything that people or files get to see.
public final class Address {
  /// What stands in place of a secret.
  private static final String HIDDEN = "***@";

  private static final String BEGIN = "://";

  /// Without a scheme: `user:password@host`, as it may stand in a list. A drive letter is no user.
  private static final Pattern BARE = Pattern.compile("[^/?#\\\\\\s:@]{2,}:[^/?#\\\\\\s]*@");

  private Address() {}

  /// Whether a user's name or a password stands before the host. Keys do not count.
  ///
  /// @param url any text
  /// @return false for all that Undertone fetches
  public static boolean holdsSecret(String url) {
    return url.indexOf('@') >= 0 && (url.contains(BEGIN + HIDDEN) || !withoutUser(url).equals(url));
  }

  /// Hides what stands before the host, and the values of keys.
  ///
  /// @param text an address, or a sentence in which addresses stand
  /// @return the same with `***` in the place of each secret
  public static String withoutSecret(String text) {
    return withoutKeys(withoutUser(text));
  }

  /// Hides the values of keys behind a question mark, such as `token=`, `api_key=` or `sig=`.
  ///
  /// @param text an address, the end of one, or a sentence in which addresses stand
  /// @return the same with `***` in the place of each value
  public static String withoutKeys(String text) {
    return QueryKeys.hide(text);
  }

  /// The keys whose values were hidden.
  ///
  /// @param text as [#withoutKeys] leaves it
  /// @return their names, each once; empty where nothing is missing
  public static Set<String> hiddenKeys(String text) {
    return QueryKeys.hidden(text);
  }

  /// Puts a key's value back.
  ///
  /// @param text as [#withoutKeys] leaves it
  /// @param name of the key, as [#hiddenKeys] has it
  /// @param value as it stands in an address
  /// @return the same with the value wherever that key's was hidden
  public static String withKey(String text, String name, String value) {
    return QueryKeys.fill(text, name, value);
  }

  /// Hides what stands before the host.
  ///
  /// @param text an address, or a sentence in which addresses stand
  /// @return the same with `***@` before the hosts that had something there
  static String withoutUser(String text) {
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
