package undertone.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import undertone.model.Host;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;

/// Readies a run whose source may have to be listed first: shows how far that is, and calls it off
/// at the first Ctrl-C.
final class Listing implements ListingWatch, Interrupts.Listener {
  private static final long POLL_MILLIS = 100;

  /// A lister that has not heard by then waits for a server.
  private static final long PATIENCE_POLLS = 10;

  private final PrintWriter err;
  private final ListingLine line;
  private final boolean quiet;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean cancelled;
  private volatile long pages;
  private volatile long recordings;

  /// A listing.
  ///
  /// @param err where progress goes
  /// @param line shows it there
  /// @param quiet whether nothing is shown
  Listing(PrintWriter err, ListingLine line, boolean quiet) {
    this.err = err;
    this.line = line;
    this.quiet = quiet;
  }

  /// Readies a run, at once where there is nothing to list.
  ///
  /// @param engine makes it
  /// @param settings what it is to do
  /// @param interrupts may call it off
  /// @return empty if it was called off
  /// @throws UsageException if the source makes no sense
  Optional<Survey> prepare(Engine engine, RunSettings settings, Interrupts interrupts)
      throws UsageException {
    if (settings.source() instanceof SourceSpec.Simulated
        || settings.source() instanceof SourceSpec.Urls) {
      try {
        return Optional.of(engine.prepare(settings, this));
      } catch (InvalidSourceException e) {
        throw new UsageException(e.getMessage());
      }
    }
    if (!quiet && settings.source() instanceof SourceSpec.Index(var url, _, _)) {
      announce(Host.of(url));
    }
    try (var _ = interrupts.listen(this)) {
      var listing = new FutureTask<>(() -> engine.prepare(settings, this));
      var thread = Thread.ofPlatform().daemon().name("undertone-list").start(listing);
      var survey = await(listing, thread);
      line.clear();
      if (cancelled) {
        err.println("undertone: called off before anything was fetched");
        return Optional.empty();
      }
      return survey;
    } finally {
      finished.countDown();
    }
  }

  /// How much a host will be asked for is known only when its pages are read.
  private void announce(String host) {
    if (!Host.isLoopback(host)) {
      err.println("%s: index pages first, one at a time; Ctrl-C calls it off".formatted(host));
    }
  }

  private Optional<Survey> await(FutureTask<Survey> listing, Thread thread) throws UsageException {
    for (long pollsSince = 0; pollsSince < PATIENCE_POLLS; pollsSince += cancelled ? 1 : 0) {
      try {
        return Optional.of(listing.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException _) {
        if (!quiet && !cancelled && recordings + pages > 0) {
          line.show(pages, recordings);
        }
      } catch (InterruptedException _) {
        cancelled = true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof InvalidSourceException invalid) {
          if (cancelled) {
            return Optional.empty();
          }
          line.clear();
          throw new UsageException(invalid.getMessage());
        }
        line.clear();
        throw new IllegalStateException(e.getCause());
      }
    }
    thread.interrupt();
    return Optional.empty();
  }

  @Override
  public void listed(long pages, long recordings) {
    this.pages = pages;
    this.recordings = recordings;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void interrupted() {
    cancelled = true;
  }

  @Override
  public void terminated() {
    cancelled = true;
    Latches.await(finished);
  }
}
