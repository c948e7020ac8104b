package undertone.ui.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import undertone.model.ListingWatch;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;

/// Looks at the source while it is put together: at once where that takes no time, else on a thread
/// of its own once the typing pauses. What a newer look overtakes is called off.
final class LiveCheck {
  private static final int PAUSE_MILLIS = 300;

  /// A longer text takes longer than a key may.
  private static final int SHORT_TEXT = 20_000;

  /// A look shows no more than that there are very many.
  private static final long ENOUGH = 1_000_000;

  private final SourceProbe probe;
  private final ReadOnlyObjectWrapper<SourceCheck> result =
      new ReadOnlyObjectWrapper<>(new SourceCheck.Looking());
  private final Executor afterPause =
      CompletableFuture.delayedExecutor(
          PAUSE_MILLIS, TimeUnit.MILLISECONDS, task -> Thread.ofVirtual().start(task));
  private volatile int newest;

  LiveCheck(SourceProbe probe) {
    this.probe = probe;
  }

  ReadOnlyObjectProperty<SourceCheck> result() {
    return result.getReadOnlyProperty();
  }

  /// Looks at what there is now.
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the window's thread
  void look(Draft<SourceSpec> draft) {
    int mine = ++newest;
    switch (draft) {
      case Draft.Refused(String sentence) -> result.set(new SourceCheck.Refused(sentence));
      case Draft.Ready(SourceSpec source) -> {
        if (isQuick(source)) {
          result.set(probe.look(source));
        } else {
          result.set(new SourceCheck.Looking());
          afterPause.execute(() -> list(source, mine));
        }
      }
    }
  }

  private static boolean isQuick(SourceSpec source) {
    return switch (source) {
      case SourceSpec.Files _ -> false;
      case SourceSpec.UrlList list -> list.file() == null && list.text().length() <= SHORT_TEXT;
      case SourceSpec.Simulated _, SourceSpec.Urls _, SourceSpec.Index _, SourceSpec.Fdsn _ -> true;
    };
  }

  /// On a thread of its own.
  private void list(SourceSpec source, int mine) {
    if (mine != newest) {
      return;
    }
    var watch = new Watch(mine);
    var found =
        source instanceof SourceSpec.UrlList list && list.file() == null
            ? probe.look(source)
            : probe.list(source, watch);
    var told = watch.enough ? probe.look(source) : found;
    Platform.runLater(() -> {
      if (mine == newest) {
        result.set(told);
      }
    });
  }

  private final class Watch implements ListingWatch {
    private final int mine;
    private volatile boolean enough;

    Watch(int mine) {
      this.mine = mine;
    }

    @Override
    public void listed(long pages, long recordings) {
      enough = recordings > ENOUGH;
    }

    @Override
    public boolean cancelled() {
      return mine != newest || enough;
    }
  }
}
