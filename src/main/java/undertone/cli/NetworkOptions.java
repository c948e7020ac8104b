package undertone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.ParseResult;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;
import undertone.model.Parameter;
import undertone.pipeline.CredentialsFile;

/// The options that say how the network is used. No secret is among them: other users of the system
/// can see a command line.
final class NetworkOptions {
  static final String CREDENTIALS = "--credentials";
  private static final String PROXY = "--proxy";
  private static final String CACHE = "--cache";
  private static final String NO_CACHE = "--no-cache";
  private static final String CACHE_ALL = "--cache-all";
  private static final double SMALLEST_MIB = 1;
  private static final double LARGEST_MIB = 1 << 20;

  private NetworkOptions() {}

  /// The options.
  ///
  /// @param cached whether answers are kept where the user does not say so
  static ArgGroupSpec group(boolean cached) {
    return ArgGroupSpec.builder()
        .heading("%nNetwork:%n")
        .exclusive(false)
        .validate(false)
        .addArg(
            Converters.option(
                CREDENTIALS,
                "FILE",
                String.class,
                Converters.text(),
                "What to show to which host, a line each: HOST basic NAME PASSWORD, HOST bearer"
                    + " TOKEN,",
                "HOST header NAME VALUE. Default: credentials in the folder of your settings."))
        .addArg(
            Converters.option(
                PROXY,
                "HOST:PORT",
                ProxyChoice.class,
                Converters.of(NetworkOptions::proxy),
                "The way out: system, none, or an HTTP proxy. This machine is always reached",
                "without. Default: system."))
        .addArg(
            Converters.option(
                CACHE,
                "SIZE",
                Long.class,
                Converters.of(NetworkOptions::size),
                "The most that answers kept on the disk may take, 1 MiB to 1 TiB. Default: %s."
                    .formatted(
                        cached
                            ? "%s, for hosts that are not this machine"
                                .formatted(Texts.bytes((double) CacheChoice.DEFAULTS.bytes()))
                            : "none, so that every run fetches")))
        .addArg(Converters.flag(NO_CACHE, "Keeps no answers and looks at none that were kept."))
        .addArg(Converters.flag(CACHE_ALL, "Keeps those of this machine too."))
        .build();
  }

  /// What the command line says.
  ///
  /// @param parsed the command line
  /// @param usualFile where credentials are, if anywhere, unless it says so
  /// @param cached whether answers are kept where it says nothing about that
  /// @throws UsageException if options do not go together, or the credentials cannot be read
  static NetworkSettings of(ParseResult parsed, Path usualFile, boolean cached)
      throws UsageException {
    return new NetworkSettings(
        credentials(parsed, usualFile),
        parsed.matchedOptionValue(PROXY, NetworkSettings.DEFAULTS.proxy()),
        cache(parsed, cached));
  }

  private static List<Credential> credentials(ParseResult parsed, Path usualFile)
      throws UsageException {
    var file = usualFile;
    if (parsed.hasMatchedOption(CREDENTIALS)) {
      String name = parsed.matchedOptionValue(CREDENTIALS, "");
      file = LocalFile.named(CREDENTIALS, name);
      if (!Files.exists(file)) {
        throw new UsageException("%s: %s does not exist".formatted(CREDENTIALS, name));
      }
    }
    try {
      return CredentialsFile.read(file);
    } catch (IOException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static CacheChoice cache(ParseResult parsed, boolean cached) throws UsageException {
    boolean sized = parsed.hasMatchedOption(CACHE);
    boolean all = parsed.hasMatchedOption(CACHE_ALL);
    if (parsed.hasMatchedOption(NO_CACHE) && (sized || all)) {
      throw new UsageException(
          "%s and %s contradict each other: leave one of them out"
              .formatted(NO_CACHE, sized ? CACHE : CACHE_ALL));
    }
    boolean none = parsed.hasMatchedOption(NO_CACHE) || !(cached || sized || all);
    return new CacheChoice(
        none ? Which.NONE : all ? Which.ALL : Which.REMOTE,
        parsed.matchedOptionValue(CACHE, CacheChoice.DEFAULTS.bytes()));
  }

  private static ProxyChoice proxy(String text) {
    var typed = text.strip();
    if (typed.equalsIgnoreCase("system")) {
      return new ProxyChoice.OfSystem();
    }
    if (typed.equalsIgnoreCase("none")) {
      return new ProxyChoice.Direct();
    }
    if (typed.contains("@")) {
      throw new IllegalArgumentException(
          "a proxy's address holds no user's name or password; others could read it");
    }
    var address = typed.replaceFirst("(?i)^http://", "").replaceFirst("/$", "");
    int colon = address.lastIndexOf(':');
    var host = address.substring(0, Math.max(0, colon));
    var port = address.substring(colon + 1);
    if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")
        || !port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException(
          "it is system, none, or HOST:PORT with a port from 1 to 65535, not '%s'".formatted(text));
    }
    return new ProxyChoice.Http(host, Integer.parseInt(port));
  }

  private static long size(String text) {
    double mib = Amount.parse("a cache", text, Amount.BYTES, "MiB") / Parameter.MIB;
    if (mib == 0) {
      throw new IllegalArgumentException(
          "a cache has at least 1 MiB; %s is none".formatted(NO_CACHE));
    }
    if (!(mib >= SMALLEST_MIB && mib <= LARGEST_MIB)) {
      throw new IllegalArgumentException("a cache has 1 MiB to 1 TiB, not " + text.strip());
    }
    return (long) (mib * Parameter.MIB);
  }
}
