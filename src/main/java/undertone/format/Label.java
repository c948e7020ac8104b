package undertone.format;

import java.util.Locale;

/// What comes with a body and tells of its format.
///
/// @param extension of its name, lower case, without the dot; empty if it has none
/// @param mediaType of the server's `Content-Type`, lower case, without parameters; empty if none
record Label(String extension, String mediaType) {

  /// Reads what came with a body.
  ///
  /// @param name a name or an address
  /// @param contentType a `Content-Type` header, or empty
  /// @return the label
  static Label of(String name, String contentType) {
    return new Label(extensionOf(name), mediaTypeOf(contentType));
  }

  /// Whether the server says that it sent a page or a message, and no numbers.
  boolean announcesText() {
    return mediaType.equals("text/html")
        || mediaType.equals("application/xhtml+xml")
        || mediaType.equals("application/json")
        || mediaType.equals("application/problem+json")
        || mediaType.equals("application/xml")
        || mediaType.equals("text/xml");
  }

  private static String mediaTypeOf(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String extensionOf(String name) {
    int end = name.length();
    for (char delimiter : new char[] {'?', '#'}) {
      int at = name.indexOf(delimiter);
      end = at < 0 ? end : Math.min(end, at);
    }
    var path = name.substring(0, end);
    var file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
