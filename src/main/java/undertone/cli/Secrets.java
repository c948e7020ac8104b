package undertone.cli;

import undertone.model.Address;

/// Keeps names and passwords off the command line, which other users of the system can see.
final class Secrets {
  private Secrets() {}

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
