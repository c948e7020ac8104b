package undertone.format;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

/// HDF5, by jHDF: one dataset of one or two dimensions, chosen by path. With nothing said it is
/// `/strain/Strain` (GWOSC's), or else the only one that can be a signal.
///
/// jHDF finds its way through the file; the samples are taken from the body where they lie, chunk
/// by chunk, since jHDF itself would unpack all of a dataset on the heap, however large it claims
/// to be, and pass over checksums.
public final class Hdf5 implements Format {
  private static final FormatNames NAMES =
      new FormatNames(
          "hdf5",
          Set.of("h5", "hdf5", "hdf", "he5"),
          Set.of(
              "application/x-hdf5",
              "application/x-hdf",
              "application/hdf5",
              "application/vnd.hdf5"));
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int FIRST_BLOCK = 512;
  private static final int LONGEST_REASON = 200;

  @Override
  public FormatNames names() {
    return NAMES;
  }

  /// The signature may follow a block of the user's of 512, 1024, 2048 and so on bytes, as in
  /// MATLAB's files.
  @Override
  public boolean recognises(ByteBuffer bytes) {
    long last = (long) bytes.remaining() - SIGNATURE.length;
    for (long at = 0; at <= last; at = at == 0 ? FIRST_BLOCK : 2 * at) {
      var beginning = new byte[SIGNATURE.length];
      bytes.get(bytes.position() + (int) at, beginning);
      if (Arrays.equals(beginning, SIGNATURE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    if (!bytes.hasRemaining()) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    if (!recognises(bytes)) {
      return Opened.refused(Cause.UNDECODABLE, "it has no signature of an HDF5 file");
    }
    var body = bytes.slice();
    try (var file = HdfFile.fromByteBuffer(body.duplicate())) {
      var dataset = new HdfTree(file).find(how.dataset());
      return HdfSignals.open(body, file.getUserBlockSize(), dataset, how, name());
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Opened.refused(Cause.UNDECODABLE, reason(e));
    }
  }

  /// What jHDF found wrong, as far as it says so in words. It throws whatever comes up, and links
  /// in circles end as an overflow.
  ///
  /// @param thrown by jHDF
  /// @return a sentence for people
  static String reason(Throwable thrown) {
    var known = thrown;
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      known = cause instanceof HdfException ? cause : known;
    }
    var message = known instanceof HdfException ? String.valueOf(known.getMessage()) : "";
    var words = message.replaceAll("[^ -~]", "?").replaceAll("\\S*Exception:? ?", "").strip();
    return "the HDF5 file is broken, or uses what Undertone does not read"
        + (words.isEmpty()
            ? ": what it says about its parts does not fit together"
            : ": " + words.substring(0, Math.min(words.length(), LONGEST_REASON)));
  }
}
