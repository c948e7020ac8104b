package undertone.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListingTest extends CommandLineFixture {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter said = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aTerminalSeesOneLineThatIsDrawnAgainAndWiped() {
    var line = line(true);
    line.show(1, 1);
    assertThat(said.toString()).isEmpty();
    clock.addAndGet(SECOND);
    line.show(12, 3_400);
    line.show(13, 3_500);
    line.clear();
    line.clear();
    assertThat(said.toString())
        .isEqualTo("\rListing: 12 pages, 3,400 recordings\u001b[K\r\u001b[K");
  }

  @Test
  void aFileGetsALineEveryTwoSeconds() {
    var line = line(false);
    for (int i = 1; i <= 5; i++) {
      clock.addAndGet(SECOND);
      line.show(1, i);
    }
    line.clear();
    assertThat(said.toString().lines())
        .containsExactly("Listing: 1 page, 2 recordings", "Listing: 1 page, 4 recordings");
  }

  @Test
  void anInterruptCallsAListingOff() throws Exception {
    var listener = new AtomicReference<Interrupts.Listener>();
    Interrupts byHand =
        wanted -> {
          listener.set(wanted);
          return () -> {};
        };
    try (var server = HeldServer.open()) {
      var code = new FutureTask<>(() -> run(byHand, "run", "--index", server.address() + "/"));
      Thread.ofPlatform().start(code);
      server.awaitAsked(1);
      requireNonNull(listener.get()).interrupted();
      assertThat(code.get()).isEqualTo(ExitCode.INTERRUPTED);
    }
    assertThat(errors()).startsWith("undertone: called off before anything was fetched");
    assertThat(words()).isEmpty();
  }

  @Test
  void anIndexPageThatIsNotThereIsSaidInASentence() throws Exception {
    try (var server = HeldServer.open()) {
      server.answer();
      int code = run(NONE, "run", "--index", server.address() + "/");
      assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
    }
    assertThat(errors()).startsWith("undertone: http://127.0.0.1:").hasLineCount(2);
  }

  private ListingLine line(boolean redraws) {
    return new ListingLine(new PrintWriter(said), redraws, clock::get);
  }
}
