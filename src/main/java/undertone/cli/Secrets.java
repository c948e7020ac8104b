package undertone.cli;

import java.util.Optional;
import undertone.model.Address;
import undertone.model.SourceSpec;

/// Keeps names and passwords off the command line, which other users of the system can see.
final class Secrets {
  private Secrets() {}

  /// What is to be said of keys in addresses that stand on the command line.
  ///
  /// @param source what the user asked for
  /// @return a sentence; empty where there is no key
  static Optional<String> note(SourceSpec source) {
    var shown =
        switch (source) {
          case SourceSpec.Urls(var patterns) -> String.join(" ", patterns);
          case SourceSpec.Index(var url, _, _) -> url;
          default -> "";
        };
    var names = Address.hiddenKeys(Address.withoutKeys(shown));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The address holds a key (%s). It is not kept or shown, but others who use this machine can see it on the command line: a file of addresses (%s) hides it"
                .formatted(String.join(", ", names), SourceOptions.LIST));
  }

  /// Refuses an address that holds a name or a password.
  ///
  /// @param address what the user typed; it is not repeated
  /// @throws UsageException with a sentence for people
  static void refuse(String address) throws UsageException {
    if (Address.holdsSecret(address)) {
      throw new UsageException(
          "an address holds a user's name or password, which others could read: leave it out, and"
              + " put it into the credentials file (--credentials)");
    }
  }
}
