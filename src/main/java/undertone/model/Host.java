package undertone.model;

import java.util.Locale;

/// The host of an address, as far as limits go: name and port, without a user's name.
public final class Host {
  private Host() {}

  /// The host of an address.
  ///
  /// @param url any text; what is no address has no host
  /// @return lower case, with the port where the address names one; empty if there is none
  public static String of(String url) {
    int begin = url.indexOf("://");
    if (begin < 0) {
      return "";
    }
    begin += 3;
    int end = begin;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int user = url.lastIndexOf('@', end);
    return url.substring(user > begin ? user + 1 : begin, end).toLowerCase(Locale.ROOT);
  }

  /// Whether a host is this machine.
  ///
  /// @param host as [#of] gives it, or without the brackets of a numeric address
  /// @return true for this machine, and where there is no host
  public static boolean isLoopback(String host) {
    if (host.equals("::1")) {
      return true;
    }
    int port = host.lastIndexOf(':');
    var name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    return name.isEmpty()
        || name.equals("localhost")
        || name.equals("[::1]")
        || (name.startsWith("127.")
            && name.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
  }
}
