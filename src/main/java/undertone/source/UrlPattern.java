package undertone.source;

import java.util.List;
import java.util.function.Predicate;
import undertone.model.InvalidSourceException;

/// An address with curl's globbing, read as the product of its wheels: the last one turns fastest.
/// Every address is computed from its position, so a pattern of ten million costs as much as one of
/// ten. Immutable.
///
/// | written | stands for |
/// |---|---|
/// | `[0-100]`, `[000-100]`, `[0-100:10]` | numbers, zeros in front kept, in steps |
/// | `[a-z]`, `[a-z:2]` | letters of one case, in steps |
/// | `{one,two}` | alternatives |
/// | `\[ \] \{ \}` | the character itself |
///
/// A host in brackets, as in `http://[::1]:8080/`, is an IPv6 address and no range.
final class UrlPattern {
  private final List<UrlPart> parts;
  private final long size;

  private UrlPattern(List<UrlPart> parts, long size) {
    this.parts = parts;
    this.size = size;
  }

  /// Reads a pattern.
  ///
  /// @param text what the user typed
  /// @return the pattern
  /// @throws InvalidSourceException with the text, the column from 1 and what is wrong there; or if
  ///   the first address it gives is none of http or https with a host
  static UrlPattern parse(String text) throws InvalidSourceException {
    var pattern = unchecked(text);
    HttpAddress.check(pattern.url(0));
    return pattern;
  }

  /// Reads a pattern of addresses of any kind.
  ///
  /// @param text what the user typed
  /// @return the pattern
  /// @throws InvalidSourceException with the text, the column from 1 and what is wrong there
  static UrlPattern unchecked(String text) throws InvalidSourceException {
    var parts = new UrlPatternParser(text).parse();
    long size = 1;
    for (var part : parts) {
      try {
        size = Math.multiplyExact(size, part.count());
      } catch (ArithmeticException _) {
        throw new InvalidSourceException(
            text + ": the ranges multiply to more addresses than can be counted");
      }
    }
    return new UrlPattern(parts, size);
  }

  /// How many addresses it gives.
  ///
  /// @return at least 1
  long size() {
    return size;
  }

  /// One address.
  ///
  /// @param index from 0 to [#size] - 1
  /// @return the address
  String url(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("address %d of %d".formatted(index, size));
    }
    // Mixed radix: each wheel's position is one digit of the index, the last wheel the lowest.
    long[] positions = new long[parts.size()];
    long rest = index;
    for (int i = positions.length - 1; i >= 0; i--) {
      long count = parts.get(i).count();
      positions[i] = rest % count;
      rest /= count;
    }
    var url = new StringBuilder();
    for (int i = 0; i < positions.length; i++) {
      parts.get(i).append(url, positions[i]);
    }
    return url.toString();
  }

  /// Goes through the hosts: turns no wheel behind them.
  ///
  /// @param taker takes an address that ends at its host or behind it; false to call it off
  /// @return whether it came to the end
  boolean hosts(Predicate<String> taker) {
    return hosts(0, new StringBuilder(), taker);
  }

  private boolean hosts(int part, StringBuilder url, Predicate<String> taker) {
    if (part == parts.size() || hasHost(url)) {
      return taker.test(url.toString());
    }
    var wheel = parts.get(part);
    int length = url.length();
    for (long position = 0; position < wheel.count(); position++) {
      wheel.append(url, position);
      if (!hosts(part + 1, url, taker)) {
        return false;
      }
      url.setLength(length);
    }
    return true;
  }

  private static boolean hasHost(StringBuilder url) {
    int begin = url.indexOf("://");
    return begin >= 0 && url.chars().skip(begin + 3L).anyMatch(c -> "/?#".indexOf(c) >= 0);
  }
}
