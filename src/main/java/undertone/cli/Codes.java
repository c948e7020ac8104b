package undertone.cli;

import java.util.regex.Pattern;

/// Which channels of an FDSN service are meant.
///
/// @param network codes with commas between, `*` and `?` allowed, as in all of them
/// @param station codes
/// @param location codes, `--` for the empty one
/// @param channel codes
record Codes(String network, String station, String location, String channel) {
  private static final Pattern CODES = Pattern.compile("[A-Za-z0-9*?-]+(,[A-Za-z0-9*?-]+)*");
  private static final String NO_LOCATION = "--";

  /// Reads `IU.ANMO,COLA.00.BH?`; an empty location, as in `GE.APE..BHZ`, is the empty one.
  ///
  /// @param text what the user typed
  /// @return the codes
  /// @throws IllegalArgumentException with a sentence for people
  static Codes parse(String text) {
    var parts = text.strip().split("\\.", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "network, station, location and channel have a point between, as in IU.ANMO.00.BHZ;"
              + " '%s' has %d of the four".formatted(text, parts.length));
    }
    if (parts[2].isEmpty()) {
      parts[2] = NO_LOCATION;
    }
    String[] names = {"network", "station", "location", "channel"};
    for (int i = 0; i < parts.length; i++) {
      if (!CODES.matcher(parts[i]).matches()) {
        throw new IllegalArgumentException(
            "the %s of '%s' is %s: codes are letters and digits with commas between, * and ? stand"
                    .formatted(names[i], text, parts[i].isEmpty() ? "empty" : parts[i])
                + " for any");
      }
    }
    return new Codes(parts[0], parts[1], parts[2], parts[3]);
  }
}
