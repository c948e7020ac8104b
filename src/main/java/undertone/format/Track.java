package undertone.format;

import undertone.model.SampleBuffer;
import undertone.model.SignalFacts;

/// One signal in a body: a channel, or a continuous stretch of one. It reads from the body's bytes
/// when asked, so that a body of many channels needs memory for one at a time. One thread.
public interface Track {

  /// What the body says about it, channel and start included.
  ///
  /// @return the facts that its [undertone.model.Signal] has too
  SignalFacts facts();

  /// Decodes it. Samples that already lie in the body as a signal wants them are not copied: the
  /// signal then is a part of the body, and lives as long.
  ///
  /// @param buffer where the samples go unless they may stay; what was read before is overwritten
  /// @return the samples, or what is wrong with the bytes; never an exception
  Decoded read(SampleBuffer buffer);
}
