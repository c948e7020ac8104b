package undertone.simulator;

import org.jspecify.annotations.Nullable;

/// A stretch of the list of recordings.
///
/// @param first the first recording's number
/// @param end one behind the last recording's number
/// @param total how many recordings there are
record ListingPage(long first, long end, long total) {

  /// Reads what a request asks for.
  ///
  /// @param offset recordings to leave out, or null for none
  /// @param limit at most how many, or null for the default
  /// @param total how many there are
  /// @param defaultLimit at most how many where the request does not say
  /// @return the page, empty behind the end
  /// @throws RefusedRequestException if a number is none
  static ListingPage of(
      @Nullable String offset, @Nullable String limit, long total, long defaultLimit)
      throws RefusedRequestException {
    long first = Math.min(number("offset", offset, 0), total);
    long count = Math.min(number("limit", limit, defaultLimit), total - first);
    return new ListingPage(first, first + count, total);
  }

  private static long number(String name, @Nullable String text, long otherwise)
      throws RefusedRequestException {
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new RefusedRequestException(400, name + " must be a whole number, 0 or more.");
    }
    return Long.parseLong(text);
  }

  /// A recording's file name.
  ///
  /// @param id its number
  /// @return at least five digits and the extension
  static String name(long id) {
    var digits = Long.toString(id);
    return "0".repeat(Math.max(0, 5 - digits.length())) + digits + ".f64";
  }

  long count() {
    return end - first;
  }

  boolean hasMore() {
    return end < total && end > first;
  }

  /// The query of the page behind this one, of the same length.
  String nextQuery() {
    return "offset=" + end + "&limit=" + count();
  }
}
