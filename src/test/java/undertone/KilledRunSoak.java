package undertone;

import java.nio.file.Files;
import java.nio.file.Path;
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
    for (int moment = 0; moment < MOMENTS; moment++) {
      var own = Files.createDirectory(folder.resolve(Integer.toString(moment)));
      new Killed(own).at(1 + random.nextInt(Killed.RECORDINGS - 1));
    }
  }
}
