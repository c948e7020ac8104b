package undertone.source;

import java.util.Locale;
import java.util.regex.Pattern;
import undertone.model.Address;
import undertone.model.Host;
import undertone.model.InvalidSourceException;

/// What an address must have to be fetched at all, and what to call a recording that lies there.
final class HttpAddress {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");
  private static final Pattern PORT = Pattern.compile("(?:\\[[^]]*]|[^:\\[]*):(.*)");

  private HttpAddress() {}

  /// Refuses what is no http or https address.
  ///
  /// @param url the address
  /// @throws InvalidSourceException with a sentence for people
  static void check(String url) throws InvalidSourceException {
    if (Address.holdsSecret(url)) {
      throw new InvalidSourceException(
          ("%s: a user name or password has no place in an address: leave it out, and add it to the"
                  + " credentials for %s")
              .formatted(url, Host.of(Address.withoutSecret(url))));
    }
    var scheme = SCHEME.matcher(url);
    if (!scheme.lookingAt()) {
      throw new InvalidSourceException(
          "%s: the address must begin with http:// or https://"
              .formatted(url.isEmpty() ? "(empty)" : url));
    }
    var name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      throw new InvalidSourceException(
          "%s: only http and https addresses can be fetched, not %s".formatted(url, name));
    }
    var host = url.substring(scheme.end(), endOfAuthority(url, scheme.end()));
    if (host.isEmpty() || host.startsWith(":")) {
      throw new InvalidSourceException(url + ": the address names no host");
    }
    if (host.chars().anyMatch(Character::isWhitespace)) {
      throw new InvalidSourceException(url + ": the host's name holds a space");
    }
    var port = PORT.matcher(host);
    if (port.matches() && !port.group(1).isEmpty() && !isPort(port.group(1))) {
      throw new InvalidSourceException(
          "%s: a port lies between 1 and 65535, not %s".formatted(url, port.group(1)));
    }
  }

  /// A short name for the recording at an address: the last segment of the path with the query
  /// where there is one; the whole address where that is empty.
  ///
  /// @param url the address
  /// @return the name, never empty
  static String name(String url) {
    int fragment = url.indexOf('#');
    var plain = fragment < 0 ? url : url.substring(0, fragment);
    int start = plain.indexOf("://") + 3;
    int query = plain.indexOf('?', start);
    int slash = plain.lastIndexOf('/', query < 0 ? plain.length() : query);
    var name = slash < start ? "" : plain.substring(slash + 1);
    return name.isEmpty() ? url : name;
  }

  private static int endOfAuthority(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isPort(String text) {
    if (text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65_535;
  }
}
