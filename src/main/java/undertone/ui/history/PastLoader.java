package undertone.ui.history;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.KeptRun;
import undertone.journal.Landings;
import undertone.journal.RunRecord;
import undertone.journal.RunWriter;
import undertone.model.InvalidSourceException;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;
import undertone.model.Status;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;
import undertone.ui.panel.Amounts;
import undertone.ui.run.Past;
import undertone.ui.run.RoomForResults;
import undertone.ui.words.Words;

/// Fetches runs out of the journal, behind the window's back: to be shown, or gone on with.
public final class PastLoader {
  private static final Words WORDS = Words.of(PastLoader.class);
  private static final System.Logger LOG = System.getLogger(PastLoader.class.getName());

  private final JournalAccess journal;
  private final Engine engine;
  private final JournalKeeping keeping;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private volatile @Nullable PastReading reading;
  private volatile boolean calledOff;

  /// Nothing is fetched.
  ///
  /// @param journal where runs are
  /// @param engine knows the recordings of sources that can be computed
  /// @param keeping names what computes the rest of a run
  public PastLoader(JournalAccess journal, Engine engine, JournalKeeping keeping) {
    this.journal = journal;
    this.engine = engine;
    this.keeping = keeping;
  }

  /// Whether something is fetched just now.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /// How far it has come.
  ///
  /// @return observable; empty while nothing is fetched
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /// Calls it off: nothing comes of what is fetched just now. Any thread.
  public void cancel() {
    calledOff = true;
    var now = reading;
    if (now != null) {
      now.cancel();
    }
  }

  /// Whether what was fetched last was called off.
  ///
  /// @return until something else is fetched
  public boolean calledOff() {
    return calledOff;
  }

  /// What a run was asked to do.
  ///
  /// @param run which
  /// @param then takes it
  /// @param refused takes a sentence where it cannot be read
  public void settings(RunRecord run, Consumer<KeptRun> then, Consumer<String> refused) {
    journal.submit(
        () -> {
          try (var open = Journal.openToRead(journal.file())) {
            return open.kept(run.id());
          }
        },
        then,
        refused);
  }

  /// Fetches a run to be shown.
  ///
  /// @param run which
  /// @param beside rows of others that there must be room for, too
  /// @param then takes what it was asked to do, and its rows
  /// @param refused takes a sentence where it cannot be shown
  public void open(
      RunRecord run, long beside, BiConsumer<KeptRun, Past> then, Consumer<String> refused) {
    begin(run);
    journal.submit(
        () -> {
          refuse(run, beside);
          try (var open = Journal.openToRead(journal.file())) {
            var kept = open.kept(run.id());
            var source = computed(kept);
            var past =
                source == null
                    ? read(open, run, null, 0, _ -> true)
                    : read(open, run, source::recording, source.total(), _ -> true);
            return new Opened(kept, past);
          }
        },
        opened -> {
          end();
          if (calledOff) {
            refused.accept(WORDS.text("called.off"));
          } else {
            then.accept(opened.kept(), opened.past());
          }
        },
        why -> refuse(why, refused));
  }

  private record Opened(KeptRun kept, Past past) {}

  /// Sources that need not be read have the addresses of today: the simulated service may listen
  /// elsewhere than it did.
  private @Nullable Survey computed(KeptRun kept) {
    var source = kept.settings().source();
    if (!(source instanceof SourceSpec.Simulated || source instanceof SourceSpec.Urls)) {
      return null;
    }
    try {
      return engine.prepare(kept.settings());
    } catch (InvalidSourceException e) {
      LOG.log(System.Logger.Level.DEBUG, "names come from the journal", e);
      return null;
    }
  }

  /// What it takes to go on with a run.
  ///
  /// @param rest what is to be done, not yet run
  /// @param past what there is
  /// @param kept takes what lands
  /// @param landings what of the source as it is now has landed
  /// @param left how many recordings that is
  public record Revived(Survey rest, Past past, RunWriter kept, Landings landings, long left) {}

  /// Takes a run over, to go on with it.
  ///
  /// @param run which
  /// @param whole over its source as it is now, not yet run
  /// @param failed whether only those that failed are tried again, or only what has no outcome
  /// @param then takes all that it needs
  /// @param refused takes a sentence where it cannot be gone on with, or needs not
  public void revive(
      RunRecord run,
      Survey whole,
      boolean failed,
      Consumer<Revived> then,
      Consumer<String> refused) {
    begin(run);
    journal.submit(
        () -> {
          refuse(run, whole.total());
          try (var open = Journal.open(journal.file())) {
            return revive(open, run, whole, failed);
          }
        },
        revived -> {
          end();
          if (calledOff) {
            // It waits for the disk.
            Thread.ofVirtual().start(() -> revived.kept().end(true));
            refused.accept(WORDS.text("called.off"));
          } else {
            then.accept(revived);
          }
        },
        why -> refuse(why, refused));
  }

  private Revived revive(Journal open, RunRecord run, Survey whole, boolean failed)
      throws JournalException {
    for (long index : open.cuts(run.id())) {
      whole.cut(index);
    }
    var landings = open.landings(run, failed, whole::recording, whole.total());
    var kept = open.resume(run.id(), landings, keeping.origin(whole));
    boolean whollyRead = false;
    try (var again = Journal.openToRead(journal.file())) {
      var broken = failed ? failures(again, run.id(), whole.total()) : new long[0];
      // What is tried again lands in the place of what was there.
      var past =
          read(
              again,
              run,
              whole::recording,
              whole.total(),
              index -> Arrays.binarySearch(broken, index) < 0);
      var rest =
          failed && broken.length > 0
              ? whole.again(broken, whole.settings().limits())
              : whole.without(landings::done, landings.count());
      whollyRead = true;
      return new Revived(rest, past, kept, landings, failed ? broken.length : landings.left());
    } finally {
      if (!whollyRead) {
        kept.end(true);
      }
    }
  }

  /// Which recordings failed that the source still has, ascending.
  private long[] failures(Journal open, long run, long size) throws JournalException {
    var indices = LongStream.builder();
    open.landings(
        run,
        landed -> {
          if (calledOff) {
            throw new Refusal(WORDS.text("called.off"));
          }
          if (landed.outcome().status() == Status.FAILED && landed.recording().index() < size) {
            indices.add(landed.recording().index());
          }
        });
    return indices.build().sorted().distinct().toArray();
  }

  private Past read(
      Journal open,
      RunRecord run,
      @Nullable LongFunction<RecordingRef> source,
      long sources,
      LongPredicate wanted)
      throws JournalException {
    var now = new PastReading(open, run, source, sources, wanted);
    reading = now;
    if (calledOff) {
      now.cancel();
    }
    var words = WORDS.text("opening", run.name());
    return now.read(share -> {
      var told = words + " · " + Amounts.percent(Math.round(100 * share), 100);
      Platform.runLater(() -> {
        if (on.get()) {
          line.set(told);
        }
      });
    });
  }

  private static void refuse(RunRecord run, long more) {
    var obstacle = RoomForResults.obstacle(run.counts().rows() + more, RoomForResults.bytes());
    if (obstacle.isPresent()) {
      throw new Refusal(obstacle.get());
    }
  }

  private void begin(RunRecord run) {
    calledOff = false;
    on.set(true);
    line.set(WORDS.text("opening", run.name()));
  }

  private void end() {
    reading = null;
    on.set(false);
    line.set("");
  }

  private void refuse(String why, Consumer<String> refused) {
    end();
    refused.accept(why);
  }
}
