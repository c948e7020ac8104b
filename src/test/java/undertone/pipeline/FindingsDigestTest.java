package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Timings;

class FindingsDigestTest {
  private static final Landed FIRST = landed(0, found(100, 0.5));
  private static final Landed SECOND = landed(1, found(120, 0.25));

  @Test
  void theOrderOfLandingDoesNotMatter() {
    assertThat(digest(FIRST, SECOND)).isEqualTo(digest(SECOND, FIRST));
  }

  @Test
  void everythingThatWasFoundMatters() {
    assertThat(
            Stream.of(
                digest(),
                digest(FIRST),
                digest(FIRST, FIRST),
                digest(FIRST, SECOND),
                digest(landed(0, found(120, 0.25)), landed(1, found(100, 0.5))),
                digest(FIRST, landed(1, found(120, Math.nextUp(0.25)))),
                digest(FIRST, landed(1, found(Math.nextUp(120), 0.25))),
                digest(FIRST, landed(1, new Outcome.NoData())),
                digest(FIRST, landed(1, new Outcome.Cancelled()))))
        .doesNotHaveDuplicates();
  }

  private static long digest(Landed... all) {
    var digest = new FindingsDigest();
    Stream.of(all).forEach(digest::landed);
    return digest.value();
  }

  private static Outcome found(double frequency, double mean) {
    return new Outcome.Analysed(new Findings(1_000, 1_000, mean, 1, 1, 0, 0, frequency, 1, 1));
  }

  private static Landed landed(long index, Outcome outcome) {
    var timings = new Timings(Instant.EPOCH, 0, 1, 2, 3, 4, 5);
    return new Landed(
        new RecordingRef(index, "a", "http://x/a"), outcome, 200, 1, 8_000, timings, 0, 0);
  }
}
