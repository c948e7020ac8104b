package undertone.model;

import java.io.Serializable;

/// Which recording: its place in the source, a short name for people, and where its bytes are. Both
/// end up in tables and exports, so what is secret in an address never gets in: it is not fetched.
///
/// @param index position in the source's order, counted from 0
/// @param name short name shown to people and written to files, not necessarily unique
/// @param url absolute http, https or file address of the bytes
/// @param hints what a list says about how it is to be read
/// @param fault why it cannot be fetched at all, as one sentence for people; empty where nothing
///   stands against it
public record RecordingRef(long index, String name, String url, ReadingHints hints, String fault)
    implements Serializable {
  public RecordingRef {
    if (index < 0) {
      throw new IllegalArgumentException("a recording's index counts from 0, not " + index);
    }
    url = Address.withoutSecret(url);
    name = name.contains("://") ? Address.withoutSecret(name) : name;
  }

  /// A recording that nothing stands against.
  ///
  /// @param index position in the source's order, counted from 0
  /// @param name short name
  /// @param url absolute address
  /// @param hints what a list says about it
  public RecordingRef(long index, String name, String url, ReadingHints hints) {
    this(index, name, url, hints, "");
  }

  /// A recording that nobody says anything more about.
  ///
  /// @param index position in the source's order, counted from 0
  /// @param name short name
  /// @param url absolute address
  public RecordingRef(long index, String name, String url) {
    this(index, name, url, ReadingHints.NONE);
  }
}
