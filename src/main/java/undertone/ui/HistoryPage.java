package undertone.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunRecord;
import undertone.ui.compare.PastsView;
import undertone.ui.history.HistoryView;
import undertone.ui.history.ResumeBar;
import undertone.ui.status.Message;

/// The page of the runs that were kept, in the window, and the bar that offers to go on with one.
final class HistoryPage implements HistoryView.Doer {
  private final KeptRuns kept;
  private final PastRuns past;
  private final Supplier<Scene> scene;
  private final HistoryView view;
  private final ResumeBar bar;
  private Consumer<PastsView> look = _ -> {};
  private @Nullable PastsView compared;

  /// @param starting starts runs anew
  /// @param begun called when a run has begun
  HistoryPage(
      Models models, KeptRuns kept, RunStart starting, Supplier<Scene> scene, Runnable begun) {
    this.kept = kept;
    this.scene = scene;
    past = new PastRuns(models, kept.loader(), starting, this::leave, begun);
    past.onCutShort(number -> kept.history().with(number, past::open));
    view = new HistoryView(kept.history(), kept.keep(), kept.loader().on(), this);
    bar = new ResumeBar(kept.history(), models.run().running(), kept.loader().on(), this);
    var status = models.status();
    kept.history().onNews(status.news()::set);
    kept.history().onProblem(why -> status.message().set(Message.error(why)));
    models
        .run()
        .running()
        .addListener((_, _, on) -> {
          kept.history().refresh();
          if (!on && models.run().shown().past() != null) {
            kept.history().begin(); // what is left of it, or of another, is offered
          }
        });
  }

  HistoryView view() {
    return view;
  }

  Node bar() {
    return bar;
  }

  PastRuns past() {
    return past;
  }

  /// Shows the page.
  void show() {
    main().show(view);
    view.takeTheKeyboard();
  }

  /// Shows the run, if the page is there.
  private void leave() {
    if (view.getScene() != null) {
      main().show(null);
    }
  }

  @Override
  public void back() {
    leave();
    scene.get().lookup("#history").requestFocus();
  }

  @Override
  public void callOff() {
    kept.loader().cancel();
  }

  @Override
  public void open(RunRecord run) {
    past.open(run);
  }

  @Override
  public void resume(RunRecord run) {
    past.resume(run);
  }

  @Override
  public void retry(RunRecord run) {
    past.retry(run);
  }

  @Override
  public void again(RunRecord run) {
    past.again(run);
  }

  @Override
  public void compare(List<RunRecord> runs) {
    past.compare(runs, this::show);
  }

  private void show(List<PastsView.Named> runs) {
    var page = new PastsView(runs, this::show);
    look.accept(page);
    main().show(page);
    page.takeTheKeyboard();
    compared = page;
  }

  /// The page of the comparison, if one was made.
  @Nullable PastsView compared() {
    return compared;
  }

  /// Takes what gives a page the colours and letters of the window.
  void onLook(Consumer<PastsView> listener) {
    look = listener;
  }

  private MainView main() {
    return (MainView) scene.get().lookup("#main");
  }

  /// The window closes.
  void stop() {
    view.stop();
    kept.loader().cancel();
  }
}
