package undertone.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.model.DataService;
import undertone.model.InvalidSourceException;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.pipeline.Measurement;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;
import undertone.ui.compare.CompareView;
import undertone.ui.compare.Outputs;
import undertone.ui.compare.Subject;
import undertone.ui.panel.Action;
import undertone.ui.parameter.Draft;
import undertone.ui.words.Words;

/// The page that compares strategies, in the window: when it is shown, what it begins, and what it
/// is told of the window's own runs.
final class ComparePage extends AnimationTimer implements RunStart.Goal, Outputs {
  private static final Words WORDS = Words.of(ComparePage.class);

  private final Models models;
  private final DataService service;
  private final Exporter exporter;
  private final Stage stage;
  private final RunStart starting;
  private final Supplier<Scene> scene;
  private final CompareView view;
  private @Nullable ServiceSettings serviceBefore;

  /// @param start the window's own command, which says why nothing can be begun
  ComparePage(
      Models models,
      DataService service,
      Exporter exporter,
      Stage stage,
      Supplier<Scene> scene,
      Action start) {
    this.models = models;
    this.service = service;
    this.exporter = exporter;
    this.stage = stage;
    this.scene = scene;
    starting = new RunStart(models.controls(), models.run(), models.status(), this);
    var compare = models.compare();
    view =
        new CompareView(
            compare,
            new CompareView.Doer(
                new Action(
                    WORDS.text("compare.start"),
                    WORDS.text("compare.meaning"),
                    null,
                    start.whyNot(),
                    starting::start),
                new Action(
                    WORDS.text("compare.cancel"),
                    WORDS.text("compare.cancel.meaning"),
                    null,
                    Bindings.createStringBinding(() -> ""),
                    compare::cancel),
                this::back,
                () -> settings(compare::addEarlier)),
            this);
    view.onMessage(models.status().news()::set);
  }

  CompareView view() {
    return view;
  }

  /// @param panels stand still while a comparison is on
  void listen(Panels panels) {
    var on = models.compare().on();
    panels.controls().disableProperty().bind(on);
    on.addListener((_, _, now) -> {
      models.controls().setRunning(now);
      if (now) {
        start();
      } else {
        stop();
      }
      models.status().news().set(WORDS.text(now ? "comparing.begun" : "comparing.over"));
    });
    models
        .run()
        .running()
        .addListener((_, _, now) -> {
          if (now) {
            serviceBefore = service.settings();
          }
        });
    models.run().summary().addListener((_, _, end) -> remember(end));
  }

  /// Shows the page.
  void open() {
    main().show(view);
    view.takeTheKeyboard();
  }

  private void back() {
    main().show(null);
    scene.get().lookup("#compare").requestFocus();
  }

  private MainView main() {
    return (MainView) scene.get().lookup("#main");
  }

  @Override
  public void handle(long nanos) {
    models.compare().frame(nanos);
    if (view.getScene() != null) {
      view.frame();
    }
  }

  @Override
  public Survey narrowed(Survey survey) {
    return survey.first(models.compare().recordings().get());
  }

  @Override
  public int times() {
    return models.compare().runs();
  }

  @Override
  public void begin(Survey survey) throws InvalidSourceException {
    var table = models.run().results().get();
    models
        .compare()
        .start(
            survey,
            new Subject(survey.settings(), service.settings(), survey.total()),
            table == null ? 0 : table.size());
  }

  private void settings(Consumer<Subject> then) {
    if (models.controls().runSettings() instanceof Draft.Ready(RunSettings settings)) {
      then.accept(new Subject(settings, service.settings(), 0));
    }
  }

  /// A run that was paced by hand, or not carried to its end, is compared with nothing.
  private void remember(@Nullable RunSummary end) {
    var table = models.run().results().get();
    if (end == null
        || table == null
        || end.progress().state() != State.COMPLETED
        || models.run().adjusted()
        || !service.settings().equals(serviceBefore)) {
      return;
    }
    var what = new Subject(end.settings(), service.settings(), end.progress().total());
    models.compare().remember(what, Measurement.of(end, 1, models.run().digest()), table);
  }

  @Override
  public void copy(String tabbed) {
    var content = new ClipboardContent();
    content.putString(tabbed);
    Clipboard.getSystemClipboard().setContent(content);
    models.status().news().set(WORDS.text("compare.copied"));
  }

  @Override
  public void saveCsv(List<Measurement> runs) {
    exporter.askRuns(stage, runs);
  }

  @Override
  public void savePicture(Image picture) {
    exporter.askPicture(stage, picture);
  }
}
