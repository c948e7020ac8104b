package undertone.cli;

import java.util.regex.Pattern;

/// Keeps names and passwords off the command line, which other users of the system can see, and out
/// of every message.
final class Secrets {
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#\\s\\\\]*@");

  private Secrets() {}

  /// Refuses an address that holds a name or a password.
  ///
  /// @param address what the user typed; it is not repeated
  /// @throws UsageException with a sentence for people
  static void refuse(String address) throws UsageException {
    if (USER_INFO.matcher(address).find()) {
      throw new UsageException(
          "an address holds a user's name or password, which others could read: leave it out, and"
              + " put it into the credentials file (--credentials)");
    }
  }

  /// A message without them.
  static String hidden(String message) {
    return USER_INFO.matcher(message).replaceAll("$1...@");
  }
}
