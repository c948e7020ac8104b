package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import undertone.journal.KeptRun;
import undertone.journal.RunRecord;
import undertone.journal.SourceChange;
import undertone.model.Address;
import undertone.model.InvalidSourceException;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;
import undertone.ui.compare.PastsView.Named;
import undertone.ui.history.PastLoader;
import undertone.ui.history.PastLoader.Revived;
import undertone.ui.panel.Amounts;
import undertone.ui.run.Past;
import undertone.ui.status.Message;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// What is done with runs that were kept: shown, gone on with, done again.
final class PastRuns {
  private static final Words WORDS = Words.of(PastRuns.class);

  private final Models models;
  private final PastLoader loader;
  private final RunStart starting;
  private final FirstContact contact;
  private final Runnable toTheRun;
  private final Runnable begun;

  /// The run whose failures were tried again last.
  private @Nullable Past retried;

  /// @param starting starts runs anew
  /// @param toTheRun shows the run's page
  /// @param begun called when a run has begun
  PastRuns(Models models, PastLoader loader, RunStart starting, Runnable toTheRun, Runnable begun) {
    this.models = models;
    this.loader = loader;
    this.starting = starting;
    this.toTheRun = toTheRun;
    this.begun = begun;
    contact = new FirstContact(models.status());
    loader
        .line()
        .addListener((_, _, line) -> {
          if (!line.isEmpty()) {
            models.status().news().set(line);
          }
        });
  }

  /// Takes the number of a run of which not all was tried again that should be: the window has only
  /// what was, the journal has all.
  void onCutShort(LongConsumer listener) {
    var run = models.run();
    run.summary()
        .addListener((_, _, how) -> {
          var past = run.shown().past();
          if (how != null && past != null && past.equals(retried)) {
            var end = how.progress();
            if (end.analysed() + end.noData() + end.failed() < end.total()) {
              listener.accept(past.number());
            }
          }
        });
  }

  /// Whether nothing can be done just now, which is told.
  private boolean busy() {
    boolean busy =
        models.run().running().get()
            || models.run().preparation().on().get()
            || models.compare().on().get()
            || loader.on().get();
    if (busy) {
      models.status().news().set(WORDS.text("past.busy"));
    }
    return busy;
  }

  /// Shows a run as if it had just ended.
  void open(RunRecord run) {
    if (!busy()) {
      loader.open(run, 0, (kept, past) -> show(run, kept, past), this::refuse);
    }
  }

  private void show(RunRecord run, KeptRun kept, Past past) {
    if (models.run().running().get()) {
      return;
    }
    models.status().message().set(null);
    models.controls().show(kept.settings(), kept.service());
    models.run().open(past);
    toTheRun.run();
    models
        .status()
        .news()
        .set(WORDS.text("past.opened", run.name(), Noun.ROW.of(past.table().size())));
  }

  /// Fetches runs to be set beside each other, one after the other.
  ///
  /// @param runs two to four
  /// @param then takes all
  void compare(List<RunRecord> runs, Consumer<List<Named>> then) {
    if (!busy()) {
      fetch(runs, new ArrayList<>(), then);
    }
  }

  private void fetch(List<RunRecord> runs, List<Named> fetched, Consumer<List<Named>> then) {
    if (fetched.size() == runs.size()) {
      models.status().news().set(WORDS.text("past.compared", Noun.RUN.of(runs.size())));
      then.accept(fetched);
      return;
    }
    long rows = fetched.stream().mapToLong(each -> each.past().table().size()).sum();
    var next = runs.get(fetched.size());
    loader.open(
        next,
        rows,
        (_, past) -> {
          fetched.add(new Named(WORDS.text("past.name", next.id(), next.name()), past));
          fetch(runs, fetched, then);
        },
        this::refuse);
  }

  /// Keys of the addresses that the journal does not keep: without them nothing would be found.
  private boolean keysMissing(RunRecord run, KeptRun kept) {
    var text =
        switch (kept.settings().source()) {
          case SourceSpec.Urls(var patterns) -> String.join("\n", patterns);
          case SourceSpec.UrlList(_, var list) -> list;
          case SourceSpec.Index(var url, _, _) -> url;
          case SourceSpec.Simulated _, SourceSpec.Files _, SourceSpec.Fdsn _ -> "";
        };
    var keys = Address.hiddenKeys(text);
    if (!keys.isEmpty()) {
      refuse(WORDS.text("past.keys", run.name(), String.join(", ", keys), run.id()));
    }
    return !keys.isEmpty();
  }

  /// Does the same again.
  void again(RunRecord run) {
    if (!busy()) {
      loader.settings(
          run,
          kept -> {
            models.controls().show(kept.settings(), kept.service());
            toTheRun.run();
            if (!keysMissing(run, kept)) {
              starting.start(kept.settings());
            }
          },
          this::refuse);
    }
  }

  /// Goes on with what has no outcome.
  void resume(RunRecord run) {
    revive(run, false);
  }

  /// Tries again what failed.
  void retry(RunRecord run) {
    revive(run, true);
  }

  private void revive(RunRecord run, boolean failed) {
    if (!busy()) {
      models.status().message().set(null);
      loader.settings(run, kept -> list(run, kept, failed), this::refuse);
    }
  }

  private void list(RunRecord run, KeptRun kept, boolean failed) {
    if (keysMissing(run, kept)) {
      return;
    }
    var source = kept.settings().source();
    var hosts =
        source instanceof SourceSpec.Index ? Engine.look(source).remoteHosts() : List.<String>of();
    contact.beforeListing(
        hosts,
        () ->
            models
                .run()
                .preparation()
                .begin(
                    kept.settings(),
                    survey -> contact.beforeRun(survey, 1, () -> take(run, kept, survey, failed)),
                    this::refuse));
  }

  private void take(RunRecord run, KeptRun kept, Survey whole, boolean failed) {
    models.controls().show(kept.settings(), kept.service());
    loader.revive(run, whole, failed, revived -> goOn(run, revived, failed), this::refuse);
  }

  private void goOn(RunRecord run, Revived revived, boolean failed) {
    if (models.run().running().get() || revived.left() == 0) {
      end(revived);
      models.run().open(revived.past());
      toTheRun.run();
      models.status().news().set(WORDS.text("past.nothing", run.name()));
      return;
    }
    try {
      models.run().resume(revived.rest(), revived.past(), revived.kept());
      retried = failed ? revived.past() : null;
      toTheRun.run();
      begun.run();
      models.status().news().set(words(run, revived, failed));
    } catch (InvalidSourceException e) {
      end(revived);
      refuse(String.valueOf(e.getMessage()));
    }
  }

  /// It waits for the disk.
  private static void end(Revived revived) {
    Thread.ofVirtual().start(() -> revived.kept().end(true));
  }

  private static String words(RunRecord run, Revived revived, boolean failed) {
    var landings = revived.landings();
    var words =
        failed
            ? WORDS.text("past.retrying", run.name())
            : WORDS.text(
                "past.resumed",
                run.name(),
                Amounts.count(landings.left()),
                Noun.RECORDING.of(landings.total()));
    return words
        + landings
            .change()
            .filter(SourceChange::any)
            .map(change ->
                " "
                    + WORDS.text(
                        "past.changed",
                        Amounts.count(change.added()),
                        Amounts.count(change.gone()),
                        Amounts.count(change.changed())))
            .orElse("");
  }

  private void refuse(String why) {
    if (loader.calledOff()) {
      models.status().news().set(why);
      return;
    }
    models.status().news().set(WORDS.text("past.refused"));
    models.status().message().set(Message.error(why));
  }
}
