package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;

/// Reads broken files: every file of a corpus is changed in many ways, and whatever becomes of it
/// must be read or refused in words. The changes are those of a fixed seed, so a failure comes
/// again; its message has the bytes.
final class MutatedBytes {
  private static final long SEED = 20_261_126;
  private static final int SHOWN = 400;
  private static final int TRACKS = 16; // of a file whose mutation has thousands
  // Of one mutation: corpora are of a few kilobytes, so more samples than this were invented.
  private static final long MOST_SAMPLES = 1 << 20;
  private static final long MOST_BYTES = 16 << 20;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final byte[] TELLING = {0, 1, 2, 4, 8, 16, 0x20, 0x7f, -1, -128, '-', '9', '\n'};

  private final Format format;
  private final ReadingSpec how;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final SampleBuffer buffer = new SampleBuffer();
  private int read;
  private int refused;

  private MutatedBytes(Format format, ReadingSpec how) {
    this.format = format;
    this.how = how;
  }

  /// Reads mutations of a corpus.
  ///
  /// @param format the reader
  /// @param how with what choices
  /// @param rounds how many mutations in all
  /// @param corpus good files, small ones
  static void areReadOrRefused(Format format, ReadingSpec how, int rounds, List<byte[]> corpus) {
    var fuzz = new MutatedBytes(format, how);
    try (fuzz.buffer) {
      for (int i = 0; i < rounds; i++) {
        fuzz.round(i, fuzz.mutated(corpus.get(i % corpus.size())));
      }
    }
    // A corpus of which all or no mutations are refused would test one path only.
    assertThat(fuzz.refused).as("refused, seed %d", SEED).isPositive();
    assertThat(fuzz.read).as("read, seed %d", SEED).isPositive();
  }

  private void round(int number, byte[] body) {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    try {
      switch (format.open(Opening.direct(body), how)) {
        case Opened.Refused(var failure) -> refused(failure.message());
        case Opened.Tracks(var tracks) -> tracks.stream().limit(TRACKS).forEach(this::read);
      }
    } catch (RuntimeException | Error e) {
      fail(
          "%s, seed %d, mutation %d, %d bytes: %s"
              .formatted(
                  format.name(),
                  SEED,
                  number,
                  body.length,
                  HexFormat.of().formatHex(Arrays.copyOf(body, Math.min(SHOWN, body.length)))),
          e);
    }
    assertThat(THREAD.getCurrentThreadAllocatedBytes() - before)
        .as("heap taken by mutation %d of %d bytes", number, body.length)
        .isLessThan(MOST_BYTES);
  }

  private void read(Track track) {
    switch (track.read(buffer)) {
      case Decoded.Refused(var failure) -> refused(failure.message());
      case Decoded.Samples(var signal) -> {
        assertThat(signal.length()).isBetween(1, (int) MOST_SAMPLES);
        read++;
      }
    }
  }

  private void refused(String message) {
    assertThat(message).isNotBlank().hasSizeLessThan(1_000).doesNotContain("Exception");
    refused++;
  }

  private byte[] mutated(byte[] good) {
    var bytes = good.clone();
    for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  /// Headers are in front, so half of the changes are within the first 256 bytes.
  private byte[] once(byte[] bytes) {
    int range = random.nextBoolean() ? Math.min(256, bytes.length) : bytes.length;
    int at = random.nextInt(range);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
      case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) -1);
      case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0x7f);
      case 5 -> {
        return Arrays.copyOf(bytes, at); // truncated
      }
      case 6 -> {
        return spliced(bytes, Math.min(bytes.length, at + random.nextInt(32)), at); // twice
      }
      default -> {
        return spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(8))); // left out
      }
    }
    return bytes;
  }

  /// The bytes up to one place, then those from another one on.
  private static byte[] spliced(byte[] bytes, int until, int from) {
    var spliced = Arrays.copyOf(bytes, until + bytes.length - from);
    System.arraycopy(bytes, from, spliced, until, bytes.length - from);
    return spliced;
  }
}
