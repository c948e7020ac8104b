package undertone.format;

import java.nio.ByteBuffer;
import undertone.model.ReadingSpec;

/// One way to write signals down. A further format is one class that implements this and one line
/// in [Formats]. Implementations hold no state and may be used by many threads.
public interface Format {

  /// What it goes by.
  ///
  /// @return the same at every call
  FormatNames names();

  /// The name under which users choose it.
  ///
  /// @return lower case, without blanks
  default String name() {
    return names().name();
  }

  /// Whether bytes begin as those of this format always do, and those of no other.
  ///
  /// @param bytes the body, from position to limit; left untouched
  /// @return false for formats that have no mark of their own
  default boolean recognises(ByteBuffer bytes) {
    return false;
  }

  /// Looks at a body: reads what it says about itself, and no samples yet. Whatever the bytes claim
  /// about their size, the memory this takes is bounded by the size they have.
  ///
  /// @param bytes the body, from position to limit; left untouched
  /// @param how what the user says about it; its sample rate is for formats that do not tell their
  ///   own, and its channel is not this method's business
  /// @return all signals in it, or what is wrong; never an exception
  Opened open(ByteBuffer bytes, ReadingSpec how);
}
