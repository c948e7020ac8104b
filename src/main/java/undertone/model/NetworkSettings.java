package undertone.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the network is used, whatever is surveyed. Not a part of a run's settings: what is secret
/// here is never written into anything but the file that the user keeps it in.
///
/// @param credentials what to show to which host
/// @param proxy the way out
/// @param cache what is kept of what was fetched
public record NetworkSettings(List<Credential> credentials, ProxyChoice proxy, CacheChoice cache) {
  /// Without credentials, by the system's proxy, with the usual cache.
  public static final NetworkSettings DEFAULTS =
      new NetworkSettings(List.of(), new ProxyChoice.OfSystem(), CacheChoice.DEFAULTS);

  private static final Pattern HOST =
      Pattern.compile("(https?://)?(\\[[0-9a-f:.]+]|[^\\s/?#@:\\[\\]\\\\]+)(:[0-9]{1,5})?");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");

  public NetworkSettings {
    credentials = List.copyOf(credentials);
  }

  /// Something to show to one host and to no other. Never tells its secret in words.
  ///
  /// @param host lower case, with the port where it is not the scheme's own, as [Host#of] gives it.
  ///   It is shown over https only, or to this machine; with `http://` in front of the host over
  ///   http, too. For a proxy: the proxy's name and port.
  /// @param key what is shown
  public record Credential(String host, Key key) {
    public Credential {
      host = host.strip().toLowerCase(Locale.ROOT);
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "a host is a name or number, perhaps with a port, without a path and without a user");
      }
    }
  }

  /// What is shown to a host. [Object#toString] leaves secrets out, as do the messages of the
  /// [IllegalArgumentException] that a key which no header can carry ends in.
  public sealed interface Key {

    /// A name and a password (RFC 7617).
    ///
    /// @param user without a colon
    /// @param password any
    record Basic(String user, String password) implements Key {
      public Basic {
        if (user.indexOf(':') >= 0) {
          throw new IllegalArgumentException("a user's name has no colon");
        }
      }

      @Override
      public String toString() {
        return "Basic[user=" + user + ", password=(secret)]";
      }
    }

    /// A token (RFC 6750).
    ///
    /// @param token as the service gave it
    record Bearer(String token) implements Key {
      public Bearer {
        if (!VALUE.matcher(token).matches()) {
          throw new IllegalArgumentException("a token is letters, digits and signs of ASCII");
        }
      }

      @Override
      public String toString() {
        return "Bearer[token=(secret)]";
      }
    }

    /// Any header.
    ///
    /// @param name of the header
    /// @param value its value
    record Header(String name, String value) implements Key {
      public Header {
        if (!TOKEN.matcher(name).matches()) {
          throw new IllegalArgumentException("a header's name is letters, digits and hyphens");
        }
        if (!VALUE.matcher(value).matches()) {
          throw new IllegalArgumentException(
              "a header's value is letters, digits, spaces and signs of ASCII");
        }
      }

      @Override
      public String toString() {
        return "Header[name=" + name + ", value=(secret)]";
      }
    }
  }

  /// The way out. This machine is always reached without one.
  public sealed interface ProxyChoice {
    /// What the system says: `https_proxy`, `http_proxy`, `no_proxy`, or Java's own properties.
    record OfSystem() implements ProxyChoice {}

    /// None.
    record Direct() implements ProxyChoice {}

    /// One HTTP proxy for everything.
    ///
    /// @param host name or number
    /// @param port 1 to 65535
    record Http(String host, int port) implements ProxyChoice {}
  }

  /// What is kept of what was fetched.
  ///
  /// @param which whose answers
  /// @param bytes the most it may take on the disk
  public record CacheChoice(Which which, long bytes) {
    /// 1 GiB, for hosts that are not this machine.
    public static final CacheChoice DEFAULTS = new CacheChoice(Which.REMOTE, 1L << 30);

    /// Whose answers are kept.
    public enum Which {
      /// Nobody's.
      NONE,
      /// Those of hosts that are not this machine.
      REMOTE,
      /// Everybody's.
      ALL
    }
  }
}
