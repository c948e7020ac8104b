package undertone.ui;

import undertone.ui.history.HistoryViewModel;
import undertone.ui.history.JournalAccess;
import undertone.ui.history.JournalKeeping;
import undertone.ui.history.PastLoader;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// What the window does with the journal.
///
/// @param keep whether runs are kept
/// @param journal reads and changes it
/// @param keeping writes it
/// @param loader fetches runs out of it
/// @param history what the page of runs shows
record KeptRuns(
    Setting<Boolean> keep,
    JournalAccess journal,
    JournalKeeping keeping,
    PastLoader loader,
    HistoryViewModel history) {

  static KeptRuns of(WindowContext context) {
    // Nobody would look for it among the sliders that can be undone.
    var keep = new Setting<>("runs.keep", true, String::valueOf, Boolean::valueOf, new History());
    var journal = new JournalAccess(context.folders().journal());
    var keeping =
        new JournalKeeping(
            journal.file(),
            context.service(),
            context.version(),
            () -> context.keeps() && keep.get());
    return new KeptRuns(
        keep,
        journal,
        keeping,
        new PastLoader(journal, context.engine(), keeping),
        new HistoryViewModel(journal));
  }
}
