package undertone.export.column;

/// Texts that UTF-8 can hold: a half of a surrogate pair, which a broken listing may bring, becomes
/// U+FFFD, the replacement character.
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /// Mends a text.
  ///
  /// @param text any
  /// @return the same where nothing is to mend
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    var mended = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
