package undertone.fetch;

import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import undertone.model.RecordingRef;

/// Reads one text on the calling thread, as patiently as a recording. Serves once.
final class PageReader implements FetchListener {
  /// What a page may have: 64 MiB, about half a million links.
  static final int LARGEST = 64 << 20;

  /// How often somebody looks whether the reader was called off.
  private static final long GLANCE_MILLIS = 50;

  private final RecordingRef page;
  private volatile Page read = new Page.Cancelled();
  private volatile String arrivedAt;

  /// A reader of one page.
  ///
  /// @param url its address
  PageReader(String url) {
    page = new RecordingRef(0, url, url);
    arrivedAt = url;
  }

  /// Reads.
  ///
  /// @param fetcher for this page only
  /// @param timer looks whether it is called off
  /// @param cancelled says so
  Page read(Fetcher fetcher, ScheduledExecutorService timer, BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      return new Page.Cancelled();
    }
    Runnable glance =
        () -> {
          if (cancelled.getAsBoolean()) {
            fetcher.cancelAll();
          }
        };
    try {
      var glancing =
          timer.scheduleWithFixedDelay(glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      try {
        fetcher.fetch(page, this);
      } finally {
        glancing.cancel(false);
      }
    } catch (RejectedExecutionException _) {
      return new Page.Cancelled(); // the client was closed
    }
    return read;
  }

  @Override
  public void requested() {}

  @Override
  public void firstByte() {}

  @Override
  public void arrivedAt(String url) {
    arrivedAt = url;
  }

  @Override
  public void ended(Fetched fetched, int attempts) {
    read =
        switch (fetched) {
          case Fetched.Body body -> {
            try (var slot = body.slot()) {
              yield new Page.Text(
                  PageText.decode(slot.buffer(), body.contentType()),
                  arrivedAt,
                  body.contentType());
            }
          }
          case Fetched.NoContent _ -> new Page.Text("", arrivedAt, "");
          case Fetched.Failed(var failure, int status, _) -> new Page.Refused(failure, status);
          case Fetched.Cancelled _ -> new Page.Cancelled();
        };
  }

  /// Memory for the page, which the budget of a run has no part in.
  static final class Paper implements BodySlot {
    private ByteBuffer buffer;

    /// A slot on the heap.
    Paper(int bytes) {
      buffer = ByteBuffer.allocate(bytes);
    }

    @Override
    public ByteBuffer buffer() {
      return buffer;
    }

    @Override
    public boolean grow(int bytes) {
      buffer = ByteBuffer.allocate(bytes).put(buffer.flip());
      return true;
    }

    @Override
    public void close() {}
  }
}
