package undertone;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` at five moments of a run: nothing that was committed is lost or done again.
@Timeout(180)
class KilledRunIT {
  @TempDir private Path folder;

  @ParameterizedTest(name = "when {0} of 600 have landed")
  @ValueSource(ints = {1, 60, 180, 330, 480})
  void aRunThatIsKilledGoesOnWithoutDoingAnythingTwice(int landed) throws Exception {
    new Killed(folder).at(landed);
  }
}
