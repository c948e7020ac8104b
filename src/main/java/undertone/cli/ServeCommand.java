package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ParseResult;

/// `undertone serve`: the simulated data service alone, until it is interrupted.
final class ServeCommand {
  private final Services services;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  ServeCommand(Services services, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) {
    int port = parsed.matchedOptionValue(CommandSpecs.PORT, 0L).intValue();
    var settings = Options.serviceSettings(parsed);
    var interrupted = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    try (var service = services.serve(port, settings);
        var _ =
            interrupts.listen(
                new Interrupts.Listener() {
                  @Override
                  public void interrupted() {
                    interrupted.countDown();
                  }

                  @Override
                  public void terminated() {
                    interrupted.countDown();
                    Latches.await(stopped);
                  }
                })) {
      var address = service.address();
      out.println("Serving " + Texts.recordings(settings.recordings()) + " at " + address);
      out.println("  %s/data?n_samples=%d".formatted(address, settings.samples()));
      out.println("  %s/recordings".formatted(address));
      out.println("  %s/recordings/00000.f64".formatted(address));
      out.println("Ctrl-C stops it.");
      interrupted.await();
      out.println("Stopping.");
      return ExitCode.INTERRUPTED;
    } catch (IOException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } finally {
      stopped.countDown();
    }
  }
}
