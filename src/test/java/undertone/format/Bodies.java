package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import undertone.model.Failure;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

/// Bodies as they arrive, and what became of them.
final class Bodies {

  private Bodies() {}

  /// Bytes outside the heap, not at the beginning of their memory.
  static ByteBuffer direct(byte... bytes) {
    var memory = ByteBuffer.allocateDirect(bytes.length + 3);
    memory.put(3, bytes);
    return memory.position(3);
  }

  /// The tracks of a body that is to be good.
  static List<Track> tracks(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Tracks.class);
    return ((Opened.Tracks) opened).tracks();
  }

  /// The samples of a track that is to be good.
  static Signal signal(Track track, SampleBuffer buffer) {
    var decoded = track.read(buffer);
    assertThat(decoded).isInstanceOf(Decoded.Samples.class);
    return ((Decoded.Samples) decoded).signal();
  }

  /// Why a body is refused.
  static Failure refusal(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Refused.class);
    return ((Opened.Refused) opened).failure();
  }

  /// Why a track is refused.
  static Failure refusal(Decoded decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
    return ((Decoded.Refused) decoded).failure();
  }
}
