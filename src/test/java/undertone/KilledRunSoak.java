package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at a hundred moments of a run: `mvn -B -Pkill9 verify`. Takes some minutes. Another
/// seed gives other moments: `-Dkill9.seed=2`.
@Timeout(3_600)
class KilledRunSoak {
  private static final int MOMENTS = Integer.getInteger("kill9.moments", 100);

  @TempDir private Path folder;

  @Test
  void aRunThatIsKilledAtAnyMomentGoesOnWithoutDoingAnythingTwice() throws Exception {
    var random = new Random(Integer.getInteger("kill9.seed", 1));
    double oldest = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      var own = Files.createDirectory(folder.resolve(Integer.toString(moment)));
      oldest = Math.max(oldest, new Killed(own).at(1 + random.nextInt(Killed.RECORDINGS - 1)));
    }
    System.out.printf(
        Locale.ROOT,
        "%d kills; what was lost had landed at most %.0f ms before%n",
        MOMENTS,
        1e3 * oldest);
    assertThat(oldest).isPositive();
  }
}
