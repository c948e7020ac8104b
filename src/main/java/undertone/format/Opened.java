package undertone.format;

import java.util.List;
import undertone.model.Failure;

/// What a look at a body told, before any sample is decoded.
public sealed interface Opened {

  /// The signals in it, in the order of the file.
  ///
  /// @param tracks at least one
  record Tracks(List<Track> tracks) implements Opened {
    public Tracks {
      tracks = List.copyOf(tracks);
    }
  }

  /// Why it cannot be read.
  ///
  /// @param failure what is wrong with the bytes, or with what the user asked of them
  record Refused(Failure failure) implements Opened {}

  /// A refusal.
  ///
  /// @param cause the kind
  /// @param message a sentence for people, without the recording's name
  /// @return the refusal
  static Opened refused(Failure.Cause cause, String message) {
    return new Refused(new Failure(cause, message));
  }

  /// A single signal.
  ///
  /// @param track the only one
  /// @return the tracks
  static Opened of(Track track) {
    return new Tracks(List.of(track));
  }
}
