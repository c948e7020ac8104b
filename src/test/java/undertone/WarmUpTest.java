package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void endsByItselfAndClosesWhatItOpened() throws Exception {
    var warmUp = WarmUp.start(new Assembly(Folders.ofProcess().user()));

    assertThat(warmUp.join(Duration.ofSeconds(30))).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("analysis-") || name.startsWith("simulator"));
  }
}
