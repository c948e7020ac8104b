package undertone.report;

/// Texts from anywhere within markup.
public final class Markup {
  private Markup() {}

  /// A text as HTML and XML 1.0 have it, within elements and within attributes; what neither can
  /// say becomes a replacement character.
  ///
  /// @param text of any kind
  /// @return without anything that begins or ends markup; line breaks and tabs are spaces
  public static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '\t', '\n', '\r' -> safe.append(' ');
            default -> safe.appendCodePoint(isText(c) ? c : 0xfffd);
          }
        });
    return safe.toString();
  }

  private static boolean isText(int c) {
    return (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }
}
