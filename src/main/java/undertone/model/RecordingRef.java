package undertone.model;

import java.io.Serializable;

/// Which recording: its place in the source, a short name for people, and where its bytes are.
///
/// @param index position in the source's order, counted from 0
/// @param name short name shown to people and written to files, not necessarily unique
/// @param url absolute http or https address of the bytes
public record RecordingRef(long index, String name, String url) implements Serializable {
  public RecordingRef {
    if (index < 0) {
      throw new IllegalArgumentException("a recording's index counts from 0, not " + index);
    }
  }
}
