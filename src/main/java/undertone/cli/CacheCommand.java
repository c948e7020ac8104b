package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.ParseResult;
import undertone.model.CacheUse;
import undertone.model.NetworkSettings;

/// `undertone cache`: what is kept of what was fetched, and an end to it.
final class CacheCommand {
  private final Services services;
  private final PrintWriter out;
  private final PrintWriter err;

  CacheCommand(Services services, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) {
    try (var engine = services.engine("")) {
      engine.network(NetworkSettings.DEFAULTS);
      var before = engine.cacheUse();
      out.println("Folder  " + services.folders().cache());
      if (!before.trouble().isEmpty()) {
        err.println("undertone: there is no cache: " + before.trouble());
        return ExitCode.SOME_FAILED;
      }
      if (!parsed.hasMatchedOption(CommandSpecs.CLEAR)) {
        out.println("Size    " + size(before));
        return ExitCode.ALL_ANALYSED;
      }
      engine.clearCache();
      out.println("Cleared %s".formatted(Texts.bytes((double) before.storedBytes())));
      return ExitCode.ALL_ANALYSED;
    } catch (IOException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private static String size(CacheUse use) {
    return "%s of %s at most"
        .formatted(Texts.bytes((double) use.storedBytes()), Texts.bytes((double) use.mostBytes()));
  }
}
