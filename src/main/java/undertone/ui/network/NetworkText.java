package undertone.ui.network;

import java.util.Locale;
import java.util.regex.Pattern;
import undertone.model.CacheUse;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// The network's settings as people read and type them. Never a secret.
final class NetworkText {
  private static final Words WORDS = Words.of(NetworkText.class);

  private static final Pattern HOST_PORT =
      Pattern.compile("(?:http://)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})/?");
  private static final long LARGEST_MIB = 1L << 20;

  private NetworkText() {}

  static String proxy(ProxyChoice choice) {
    return switch (choice) {
      case ProxyChoice.OfSystem _ -> "system";
      case ProxyChoice.Direct _ -> "none";
      case ProxyChoice.Http(String host, int port) -> host + ":" + port;
    };
  }

  static ProxyChoice proxy(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    var match = HOST_PORT.matcher(text);
    if (text.isEmpty() || text.equals("system")) {
      return new ProxyChoice.OfSystem();
    }
    if (text.equals("none")) {
      return new ProxyChoice.Direct();
    }
    if (match.matches()) {
      int port = Integer.parseInt(match.group(2));
      if (port >= 1 && port <= 65_535) {
        return new ProxyChoice.Http(match.group(1), port);
      }
    }
    throw new IllegalArgumentException(WORDS.text("proxy.refused"));
  }

  static long mebibytes(String typed) {
    try {
      long mib = Long.parseLong(typed.replaceAll("(?i)[,_\\s]|mib$", ""));
      if (mib >= 1 && mib <= LARGEST_MIB) {
        return mib;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException(WORDS.text("cache.refused"));
  }

  static String which(Which which) {
    return switch (which) {
      case NONE -> WORDS.text("answers.NONE");
      case REMOTE -> WORDS.text("answers.REMOTE");
      case ALL -> WORDS.text("answers.ALL");
    };
  }

  static String credential(Credential credential) {
    return credential.host()
        + " – "
        + switch (credential.key()) {
          case NetworkSettings.Key.Basic(String user, _) -> WORDS.text("shown.user", user);
          case NetworkSettings.Key.Bearer _ -> WORDS.text("shown.token");
          case NetworkSettings.Key.Header(String name, _) -> WORDS.text("shown.header", name);
        };
  }

  /// The cache in a few words; empty while there is none and none was wanted.
  static String cache(CacheUse use) {
    if (!use.trouble().isEmpty()) {
      return WORDS.text("cache.trouble", use.trouble());
    }
    if (use.mostBytes() == 0 || (use.requests() == 0 && use.storedBytes() == 0)) {
      return "";
    }
    return WORDS.text(
        "cache.use",
        Amounts.count(use.hits()),
        Amounts.count(use.requests()),
        Amounts.bytes((double) use.storedBytes()),
        Amounts.bytes((double) use.mostBytes()));
  }
}
