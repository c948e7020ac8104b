package undertone.ui.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// The runs that were kept. What is shown is read anew with [#refresh], since other windows and
/// terminals write as well.
public final class HistoryViewModel {
  private static final Words WORDS = Words.of(HistoryViewModel.class);

  private final JournalAccess journal;
  private final ObservableList<RunRecord> rows = FXCollections.observableArrayList();
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RunRecord> unfinished =
      new ReadOnlyObjectWrapper<>();
  private final Deque<List<Long>> deleted = new ArrayDeque<>();
  private Consumer<String> news = _ -> {};
  private Consumer<String> problems = _ -> {};
  private Consumer<Runnable> around = Runnable::run;
  private List<RunRecord> all = List.of();
  private boolean asked;

  /// What is read at once.
  private record Found(List<RunRecord> runs, long bytes) {}

  /// Nothing read yet.
  ///
  /// @param journal where they are
  public HistoryViewModel(JournalAccess journal) {
    this.journal = journal;
    search.addListener((_, _, _) -> show());
  }

  /// The runs that the search wants, pinned ones first, then the latest.
  ///
  /// @return observable, not to be changed
  ObservableList<RunRecord> rows() {
    return rows;
  }

  /// Words of the name, the source, the notes and so on, in any order.
  ///
  /// @return may be set
  StringProperty search() {
    return search;
  }

  /// How many runs there are, and how much room they take.
  ReadOnlyStringProperty size() {
    return size.getReadOnlyProperty();
  }

  /// Why they cannot be read; empty while all is well.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether [#undo] would bring anything back.
  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /// The latest run that was not carried to its end, of those that were there when the window was
  /// opened.
  ReadOnlyObjectProperty<@Nullable RunRecord> unfinished() {
    return unfinished.getReadOnlyProperty();
  }

  /// Takes every change of [#rows] in hand, to select the same runs again.
  ///
  /// @param listener makes the change
  void beforeChange(Consumer<Runnable> listener) {
    around = listener;
  }

  /// Takes sentences about what was done.
  ///
  /// @param listener takes them
  public void onNews(Consumer<String> listener) {
    news = listener;
  }

  /// Takes sentences about what could not be done.
  ///
  /// @param listener takes them
  public void onProblem(Consumer<String> listener) {
    problems = listener;
  }

  /// Whether there is anything at all, whatever is searched for.
  boolean empty() {
    return all.isEmpty();
  }

  /// Reads the runs again.
  public void refresh() {
    if (!asked) {
      asked = true;
      journal.read(
          new Found(List.of(), 0),
          open -> new Found(open.runs(), open.bytes()),
          found -> {
            asked = false;
            trouble.set("");
            take(found);
          },
          why -> {
            asked = false;
            trouble.set(why);
          });
    }
  }

  private void take(Found found) {
    size.set(
        found.runs().isEmpty()
            ? ""
            : WORDS.text(
                "size", Noun.RUN.of(found.runs().size()), Amounts.bytes((double) found.bytes())));
    if (!found.runs().equals(all)) {
      all = found.runs();
      show();
    }
  }

  private void show() {
    var words = search.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    var wanted =
        all.stream()
            .filter(run -> HistoryText.matches(run, words))
            .sorted(Comparator.comparing(run -> !run.remarks().pinned()))
            .toList();
    if (!wanted.equals(rows)) {
      around.accept(() -> rows.setAll(wanted));
    }
  }

  /// Looks a run up.
  ///
  /// @param number of it
  /// @param then takes it; not called where it is no longer there
  public void with(long number, Consumer<RunRecord> then) {
    journal.read(
        Optional.<RunRecord>empty(),
        open -> open.run(Long.toString(number)),
        found -> found.ifPresent(then),
        problems);
  }

  /// Looks for a run that can be gone on with, and throws away for good what was deleted long ago.
  public void begin() {
    journal.read(
        List.<RunRecord>of(),
        Journal::runs,
        runs ->
            unfinished.set(
                runs.stream()
                    .filter(run -> run.state() != RunRecord.State.RUNNING)
                    .filter(run -> run.counts().left() > 0)
                    .findFirst()
                    .orElse(null)),
        trouble::set);
    journal.read(List.<RunRecord>of(), Journal::deleted, this::sweep, trouble::set);
  }

  private void sweep(List<RunRecord> forgotten) {
    var before = Journal.lastChance();
    if (forgotten.stream()
        .map(run -> run.remarks().deletedAt())
        .anyMatch(at -> at != null && at.isBefore(before))) {
      change(open -> open.sweep(before), "");
    }
  }

  /// Offers the unfinished run no more.
  void leaveUnfinished() {
    unfinished.set(null);
  }

  void rename(RunRecord run, String name) {
    var wanted = name.strip();
    if (!wanted.isEmpty() && !wanted.equals(run.name())) {
      change(open -> open.rename(run.id(), wanted), WORDS.text("said.renamed", wanted));
    }
  }

  void note(RunRecord run, String notes) {
    if (!notes.equals(run.remarks().notes())) {
      change(open -> open.note(run.id(), notes), WORDS.text("said.noted", run.name()));
    }
  }

  void pin(RunRecord run, boolean pinned) {
    change(
        open -> open.pin(run.id(), pinned),
        WORDS.text(pinned ? "said.pinned" : "said.unpinned", run.name()));
  }

  /// Deletes runs; [#undo] brings them back.
  ///
  /// @param runs those that a program works on are left
  void delete(List<RunRecord> runs) {
    journal.change(
        open -> {
          var gone = new ArrayList<Long>();
          JournalException first = null;
          for (var run : runs) {
            try {
              if (run.state() != RunRecord.State.RUNNING) {
                open.delete(run.id());
                gone.add(run.id());
              }
            } catch (JournalException e) { // such as one that a program works on by now
              first = first == null ? e : first;
            }
          }
          if (gone.isEmpty() && first != null) {
            throw first;
          }
          return gone;
        },
        gone -> {
          if (gone.isEmpty()) {
            news.accept(WORDS.text("said.busy"));
            return;
          }
          deleted.push(gone);
          undoable.set(true);
          if (unfinished.get() != null && gone.contains(unfinished.get().id())) {
            unfinished.set(null);
          }
          news.accept(WORDS.text("said.deleted", Noun.RUN.of(gone.size())));
          refresh();
        },
        this::refused);
  }

  /// Brings back what was deleted last. Does nothing where there is none.
  void undo() {
    var last = deleted.poll();
    undoable.set(!deleted.isEmpty());
    if (last != null) {
      change(
          open -> {
            for (long run : last) {
              open.restore(run);
            }
          },
          WORDS.text("said.back", Noun.RUN.of(last.size())));
    }
  }

  /// Changes something.
  @FunctionalInterface
  private interface Change {
    void make(Journal open) throws JournalException;
  }

  private void change(Change change, String said) {
    journal.change(
        open -> {
          change.make(open);
          return said;
        },
        words -> {
          if (!words.isEmpty()) {
            news.accept(words);
          }
          refresh();
        },
        this::refused);
  }

  private void refused(String why) {
    problems.accept(why);
    refresh();
  }
}
