package undertone.fetch;

import undertone.model.Failure;

/// What came of reading one text, such as an index page or a listing.
public sealed interface Page {

  /// It is here, whole.
  ///
  /// @param text decoded by the charset that its own first bytes, the server or its markup names,
  ///   else by UTF-8
  /// @param url where it was found in the end, after redirects: what its links are relative to
  /// @param contentType the server's `Content-Type`, empty if it sent none
  record Text(String text, String url, String contentType) implements Page {}

  /// It could not be read.
  ///
  /// @param failure what happened, the address included
  /// @param httpStatus of the last answer, 0 where there was none
  record Refused(Failure failure, int httpStatus) implements Page {}

  /// The reader was called off.
  record Cancelled() implements Page {}
}
