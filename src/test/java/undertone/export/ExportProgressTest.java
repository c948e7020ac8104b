package undertone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExportProgressTest {
  private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
  private final ExportProgress progress = new ExportProgress(nanos::get);

  @Test
  void tellsTheMeanRateAndWhatIsLeftAtThatRate() {
    progress.begin(1_000);
    assertThat(progress.rowsPerSecond()).isNaN();
    nanos.addAndGet(2_000_000_000L);
    progress.rows(250);
    assertThat(progress.rowsPerSecond()).isEqualTo(125);
    assertThat(progress.secondsLeft()).isEqualTo(6);
  }

  @Test
  void whereNobodyKnowsHowManyRowsComeNoTimeIsTold() {
    progress.begin(0);
    nanos.addAndGet(2_000_000_000L);
    progress.rows(250);
    assertThat(progress.secondsLeft()).isNaN();
  }

  @Test
  void aCancelledExportEndsAtTheNextStep() {
    progress.rows(1);
    progress.cancel();
    assertThatThrownBy(() -> progress.rows(2)).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> progress.finishing(0.5)).isInstanceOf(CancellationException.class);
  }
}
