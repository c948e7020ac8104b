package undertone.ui.run;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RunSettings;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Readies a run on a thread of its own, since index pages, lists and folders are read first. One
/// at a time; JavaFX Application Thread only.
public final class Preparation {
  private static final Words WORDS = Words.of(Preparation.class);

  private static final System.Logger LOG = System.getLogger(Preparation.class.getName());

  private static final long TOLD_NANOS = 100_000_000;

  private final Engine engine;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private volatile int newest;
  private volatile boolean closed;

  /// Nothing is being readied.
  ///
  /// @param engine makes runs
  Preparation(Engine engine) {
    this.engine = engine;
  }

  /// Whether one is being readied.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /// How far it has come.
  ///
  /// @return observable: `Listing: 12 pages, 3,400 recordings`; empty while nothing is listed
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /// Readies a run.
  ///
  /// @param settings what it is to do
  /// @param ready takes the run
  /// @param refused takes a sentence for people where there can be none; not called after [#cancel]
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the window's thread
  public void begin(RunSettings settings, Consumer<Survey> ready, Consumer<String> refused) {
    int mine = ++newest;
    on.set(true);
    line.set("");
    var watch = new Watch(mine);
    Thread.ofVirtual()
        .start(() -> {
          Runnable end;
          try {
            var survey = engine.prepare(settings, watch);
            end = () -> ready.accept(survey);
          } catch (InvalidSourceException e) {
            end = () -> refused.accept(String.valueOf(e.getMessage()));
          } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "readying a run", e);
            end = () -> refused.accept(WORDS.text("readied.fault", e));
          }
          var then = end;
          Platform.runLater(() -> {
            if (mine == newest) {
              over();
              then.run();
            }
          });
        });
  }

  /// Readies a run whose source need not be read: takes no time.
  ///
  /// @param settings what it is to do
  /// @param ready takes the run
  /// @param refused takes a sentence for people where there can be none
  public void atOnce(RunSettings settings, Consumer<Survey> ready, Consumer<String> refused) {
    Survey survey;
    try {
      survey = engine.prepare(settings);
    } catch (InvalidSourceException e) {
      refused.accept(String.valueOf(e.getMessage()));
      return;
    }
    ready.accept(survey);
  }

  /// Calls it off. Does nothing while nothing is being readied.
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the window's thread
  public void cancel() {
    newest++;
    over();
  }

  /// Calls it off for good. Any thread.
  void close() {
    closed = true;
  }

  private void over() {
    on.set(false);
    line.set("");
  }

  private final class Watch implements ListingWatch {
    private final int mine;
    private long toldAt = System.nanoTime();

    Watch(int mine) {
      this.mine = mine;
    }

    @Override
    public void listed(long pages, long recordings) {
      long now = System.nanoTime();
      if (now - toldAt >= TOLD_NANOS) {
        toldAt = now;
        var words =
            WORDS.text("preparation.listing", Noun.PAGE.of(pages), Noun.RECORDING.of(recordings));
        Platform.runLater(() -> {
          if (mine == newest) {
            line.set(words);
          }
        });
      }
    }

    @Override
    public boolean cancelled() {
      return closed || mine != newest;
    }
  }
}
