package undertone.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;

/// A digest of rows without an order: the SHA-256 of each, added up modulo 2^256 (the hash AdHASH
/// of Bellare and Micciancio, which notices an accident and no forger).
///
/// Of a row it takes index, name, status, cause and HTTP status, all findings to the last bit but
/// the sign of a zero, and what the recording says about its signal; not what differs from run to
/// run: address, attempts, bytes, moments, and sentences.
final class RowsDigest {
  private static final int WORDS = 8;
  private static final long WORD = 0xffff_ffffL;

  private final MessageDigest sha256;
  private final int[] sum = new int[WORDS];
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  RowsDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(Landed landed) {
    whole(landed.recording().index());
    text(landed.recording().name());
    text(landed.outcome().status().word());
    text(landed.outcome() instanceof Failed(var failure) ? failure.cause().name() : "");
    whole(landed.httpStatus());
    if (landed.outcome() instanceof Analysed(var findings)) {
      findings(findings);
    }
    add(ByteBuffer.wrap(sha256.digest()));
  }

  /// As 64 hexadecimal digits.
  String value() {
    var bytes = ByteBuffer.allocate(WORDS * Integer.BYTES);
    for (int word : sum) {
      bytes.putInt(word);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  private void findings(Findings found) {
    whole(found.sampleCount());
    number(found.sampleRateHz());
    number(found.mean());
    number(found.rms());
    number(found.std());
    number(found.min());
    number(found.max());
    number(found.dominantFrequencyHz());
    number(found.frequencyResolutionHz());
    number(found.peakAmplitude());
    var facts = found.facts();
    var start = facts.start();
    text(facts.format());
    text(facts.channel());
    text(facts.unit());
    text(start == null ? "" : start.toString());
    whole(facts.gaps());
    whole(facts.overlaps());
    for (int column = 0; column < found.more().size(); column++) {
      number(found.more().get(column));
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    whole(bytes.length);
    sha256.update(bytes);
  }

  /// Every NaN is the same, and so is every zero: SQLite keeps no negative one.
  private void number(double value) {
    whole(Double.doubleToLongBits(value + 0.0)); // -0.0 + 0.0 is 0.0; all others stay.
  }

  private void whole(long value) {
    number.clear();
    number.putLong(value);
    sha256.update(number.flip());
  }

  private void add(ByteBuffer one) {
    long carry = 0;
    for (int i = WORDS - 1; i >= 0; i--) {
      carry += (sum[i] & WORD) + (one.getInt(i * Integer.BYTES) & WORD);
      sum[i] = (int) carry;
      carry >>>= Integer.SIZE;
    }
  }
}
