package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;

class ExporterTest {
  private record End(String sentence, boolean whole) {}

  @Test
  void aCancelledFileIsNoErrorAndNotThere() throws Exception {
    assertThat(
            ended(() -> {
              throw new CancellationException();
            }))
        .isEqualTo(new End("Cancelled: nothing was written", false));
  }

  @Test
  void aFileThatIsThereIsToldInTheExportersWords() throws Exception {
    assertThat(ended(() -> "Wrote it")).isEqualTo(new End("Wrote it", true));
  }

  @Test
  void whatBreaksOffUnexpectedlyEndsTooAndIsTold() throws Exception {
    var status = new StatusViewModel();
    var end =
        ended(
            status,
            () -> {
              throw new OutOfMemoryError();
            });
    assertThat(end)
        .isEqualTo(new End("The export broke off: the memory of the program is full", false));
    assertThat(status.message().get()).extracting(Message::sentence).isEqualTo(end.sentence());
  }

  private static End ended(Exporter.Writing writing) throws Exception {
    var status = new StatusViewModel();
    var end = ended(status, writing);
    assertThat(status.message().get()).isNull();
    return end;
  }

  private static End ended(StatusViewModel status, Exporter.Writing writing) throws Exception {
    Fx.start();
    var end = new CompletableFuture<End>();
    try (var exporter = new Exporter((_, _, _) -> Optional.empty(), status, null)) {
      Fx.run(() ->
          exporter.begin(
              Path.of("out.csv"),
              writing,
              (sentence, whole) -> end.complete(new End(sentence, whole))));
      return end.get(20, TimeUnit.SECONDS);
    }
  }
}
