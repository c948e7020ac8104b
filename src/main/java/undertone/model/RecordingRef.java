package undertone.model;

import java.io.Serializable;

/// Which recording: its place in the source, a short name for people, and where its bytes are. Name
/// and [#url] end up in tables and exports, so what is secret in an address is in neither: a user
/// and a password are not fetched at all, and the value of a key only stands in [#address], which
/// nobody but the fetcher looks at.
///
/// @param index position in the source's order, counted from 0
/// @param name short name shown to people and written to files, not necessarily unique
/// @param address absolute http, https or file address of the bytes, with its keys
/// @param hints what a list says about how it is to be read
/// @param fault why it cannot be fetched at all, as one sentence for people; empty where nothing
///   stands against it
/// @param edition a mark of the size and the time that a listing told: another mark means that the
///   recording has changed; 0 where nothing was told
public record RecordingRef(
    long index, String name, String address, ReadingHints hints, String fault, int edition)
    implements Serializable {
  public RecordingRef {
    if (index < 0) {
      throw new IllegalArgumentException("a recording's index counts from 0, not " + index);
    }
    address = Address.withoutUser(address);
    name = name.contains("://") ? Address.withoutSecret(name) : Address.withoutKeys(name);
    fault = Address.withoutSecret(fault);
  }

  /// A recording of which no listing says how old it is.
  ///
  /// @param index position in the source's order, counted from 0
  /// @param name short name
  /// @param address absolute address
  /// @param hints what a list says about it
  /// @param fault why it cannot be fetched; empty where nothing stands against it
  public RecordingRef(long index, String name, String address, ReadingHints hints, String fault) {
    this(index, name, address, hints, fault, 0);
  }

  /// A recording that nothing stands against.
  ///
  /// @param index position in the source's order, counted from 0
  /// @param name short name
  /// @param address absolute address
  /// @param hints what a list says about it
  public RecordingRef(long index, String name, String address, ReadingHints hints) {
    this(index, name, address, hints, "");
  }

  /// A recording that nobody says anything more about.
  ///
  /// @param index position in the source's order, counted from 0
  /// @param name short name
  /// @param address absolute address
  public RecordingRef(long index, String name, String address) {
    this(index, name, address, ReadingHints.NONE);
  }

  /// The address as everybody may see it.
  ///
  /// @return with `***` in the place of the values of keys
  public String url() {
    return Address.withoutKeys(address);
  }

  @Override
  public String toString() {
    return "RecordingRef[index=%d, name=%s, url=%s]".formatted(index, name, url());
  }
}
