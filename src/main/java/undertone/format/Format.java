package undertone.format;

import java.nio.ByteBuffer;
import undertone.model.SampleBuffer;

/// One way to write a signal down. A further format is one class that implements this and one line
/// in [Formats]. Implementations hold no state and may be used by many threads.
public interface Format {

  /// The name under which users choose it.
  ///
  /// @return lower case, without blanks
  String name();

  /// Whether file names of this format end so.
  ///
  /// @param extension lower case, without the dot
  /// @return true if the format goes by that extension
  boolean hasExtension(String extension);

  /// Whether servers announce this format so.
  ///
  /// @param mediaType lower case, without parameters
  /// @return true if the format goes by that media type
  boolean hasMediaType(String mediaType);

  /// Reads a signal. Bytes that already are one, aligned and in the machine's order, are not
  /// copied: the signal then is the body, and lives as long.
  ///
  /// @param bytes the body, from position to limit; left untouched
  /// @param sampleRateHz sample rate for formats that do not tell their own, NaN if unknown
  /// @param buffer where the samples go unless they may stay
  /// @return the samples, or what is wrong with the bytes; never an exception
  Decoded decode(ByteBuffer bytes, double sampleRateHz, SampleBuffer buffer);
}
