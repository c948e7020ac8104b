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

  @ParameterizedTest(name = "at request {0} of 600")
  @ValueSource(ints = {5, 90, 230, 390, 560})
  void aRunThatIsKilledGoesOnWithoutDoingAnythingTwice(int request) throws Exception {
    new Killed(folder).at(request);
  }
}
