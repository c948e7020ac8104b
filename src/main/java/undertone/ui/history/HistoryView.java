package undertone.ui.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import undertone.journal.RunRecord;
import undertone.ui.panel.Card;
import undertone.ui.panel.Em;
import undertone.ui.panel.TwoEnds;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// The page of the runs that were kept, in the middle of the window.
public final class HistoryView extends BorderPane {
  private static final Words WORDS = Words.of(HistoryView.class);

  /// How often it looks what others have written, while it is shown.
  private static final Duration EVERY = Duration.seconds(2);

  /// How many runs can be compared.
  private static final int MOST_COMPARED = 4;

  private final HistoryViewModel model;
  private final Doer doer;
  private final ReadOnlyBooleanProperty fetching;
  private final HistoryTable table;
  private final HistoryDetails details;
  private final TextField search = new TextField();
  private final Timeline looking = new Timeline();

  /// What the page asks of the window.
  public interface Doer {

    /// Shows the run again.
    void back();

    /// Calls off the opening of a run.
    void callOff();

    /// Opens a run as if it had just ended.
    void open(RunRecord run);

    /// Goes on with one.
    void resume(RunRecord run);

    /// Tries again what failed in one.
    void retry(RunRecord run);

    /// Does the same as a run did.
    void again(RunRecord run);

    /// Shows two to four beside each other.
    void compare(List<RunRecord> runs);
  }

  /// A page.
  ///
  /// @param model what it shows
  /// @param keep whether runs are kept
  /// @param fetching whether a run is being opened
  /// @param doer what it asks of the window
  public HistoryView(
      HistoryViewModel model, Setting<Boolean> keep, ReadOnlyBooleanProperty fetching, Doer doer) {
    this.model = model;
    this.fetching = fetching;
    this.doer = doer;
    setId("history-page");
    getStyleClass().add("compare");
    table = new HistoryTable(model);
    details = new HistoryDetails(model);
    details.onDone(table::requestFocus);
    var em = new Em();
    table.letters(em.size());
    var top = new VBox(new Head(this, keep), new Deeds(this), em);
    top.getStyleClass().add("compare-head");
    var list = new Card(WORDS.text("list"), "", table);
    list.aside().setId("history-size");
    list.aside().textProperty().bind(model.size());
    list.aside().setMinWidth(USE_PREF_SIZE);
    setCenter(new HistoryRoom(this, top, list, new Card(WORDS.text("details"), "", details), em));
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRecord>) _ -> chosen());
    table.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        one().forEach(doer::open);
      }
    });
    // Tables take F2 for themselves, though nothing in this one is edited in place.
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.F2) {
            details.editName();
            key.consume();
          }
        });
    model.beforeChange(change -> {
      table.renew(change);
      if (table.isFocused() && table.getSelectionModel().isEmpty()) {
        table.getSelectionModel().selectFirst();
      }
      chosen();
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    looking.getKeyFrames().add(new KeyFrame(EVERY, _ -> model.refresh()));
    looking.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener((_, _, now) -> {
          if (now == null) {
            looking.stop();
          } else {
            model.refresh();
            looking.play();
          }
        });
  }

  private void chosen() {
    if (!table.renewing()) {
      var one = one();
      details.show(one.isEmpty() ? null : one.getFirst());
    }
  }

  private List<RunRecord> selected() {
    return table.getSelectionModel().getSelectedItems().stream().toList();
  }

  /// The selected one; empty where there are several, or none.
  private List<RunRecord> one() {
    var all = selected();
    return all.size() == 1 ? all : List.of();
  }

  /// Puts the keyboard on the list. To be called once it is in the scene.
  public void takeTheKeyboard() {
    applyCss();
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /// Stops looking for what others write.
  public void stop() {
    looking.stop();
  }

  private void pressed(KeyEvent key) {
    boolean types = key.getTarget() instanceof TextInputControl;
    boolean taken = true;
    if (key.getCode() == KeyCode.ESCAPE && fetching.get()) {
      doer.callOff();
    } else if (key.getCode() == KeyCode.ESCAPE
        && search.isFocused()
        && !search.getText().isEmpty()) {
      search.clear();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      doer.back();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
      search.requestFocus();
    } else if (types || key.isAltDown()) {
      taken = false;
    } else if (key.isShortcutDown()) {
      taken = key.getCode() == KeyCode.Z && !key.isShiftDown() && model.undoable().get();
      if (taken) {
        model.undo();
      }
    } else {
      switch (key.getCode()) {
        case ENTER -> one().forEach(doer::open);
        case DELETE, BACK_SPACE -> delete();
        case F2 -> details.editName();
        case P -> pin();
        case C -> compare();
        default -> taken = false;
      }
    }
    if (taken) {
      key.consume();
    }
  }

  private void delete() {
    if (!selected().isEmpty()) {
      model.delete(selected());
    }
  }

  private void pin() {
    for (var run : selected()) {
      model.pin(run, !run.remarks().pinned());
    }
  }

  private void compare() {
    int count = selected().size();
    if (count >= 2 && count <= MOST_COMPARED) {
      doer.compare(selected());
    }
  }

  /// Title, search, and whether runs are kept.
  private static final class Head extends TwoEnds {
    Head(HistoryView page, Setting<Boolean> keep) {
      super(10, List.of(back(page), title(), page.search), List.of(keeping(keep)));
      page.search.setId("history-search");
      page.search.getStyleClass().add("form-entry");
      page.search.setPromptText(WORDS.text("search"));
      page.search.setAccessibleText(WORDS.text("search.name"));
      page.search.setTooltip(new Tooltip(WORDS.text("search.tip")));
      page.search.setMinWidth(220);
      page.search.textProperty().bindBidirectional(page.model.search());
    }

    private static Node back(HistoryView page) {
      return button("back", page.doer::back);
    }

    private static Label title() {
      var title = new Label(WORDS.text("title"));
      title.getStyleClass().add("card-title");
      title.setMinWidth(USE_PREF_SIZE);
      return title;
    }

    private static CheckBox keeping(Setting<Boolean> keep) {
      var box = new CheckBox(WORDS.text("keep"));
      box.setId("history-keep");
      box.setMinWidth(USE_PREF_SIZE);
      box.setTooltip(new Tooltip(WORDS.text("keep.tip")));
      box.setAccessibleHelp(WORDS.text("keep.tip"));
      box.setSelected(keep.get());
      keep.value().addListener((_, _, now) -> box.setSelected(now));
      box.setOnAction(_ -> keep.set(box.isSelected()));
      return box;
    }
  }

  /// What can be done with the runs that are selected.
  private static final class Deeds extends TwoEnds {
    Deeds(HistoryView page) {
      super(8, left(page), List.of(callOff(page), undo(page)));
    }

    /// There only while there is something to call off.
    private static Button callOff(HistoryView page) {
      var button = button("callOff", page.doer::callOff);
      button.visibleProperty().bind(page.fetching);
      button.managedProperty().bind(page.fetching);
      return button;
    }

    private static List<Button> left(HistoryView page) {
      Predicate<RunRecord> over = run -> run.state() != RunRecord.State.RUNNING;
      return List.of(
          forOne(page, "open", _ -> true, page.doer::open),
          forOne(page, "again", _ -> true, page.doer::again),
          forOne(page, "resume", over.and(run -> run.counts().left() > 0), page.doer::resume),
          forOne(page, "retry", over.and(run -> run.counts().failed() > 0), page.doer::retry),
          forSome(page, button("compare", page::compare), 2, MOST_COMPARED),
          forSome(page, button("pin", page::pin), 1, Integer.MAX_VALUE),
          forSome(page, button("rename", page.details::editName), 1, 1),
          forSome(page, button("delete", page::delete), 1, Integer.MAX_VALUE));
    }

    private static Button undo(HistoryView page) {
      var button = button("undo", page.model::undo);
      button.disableProperty().bind(page.model.undoable().not());
      return button;
    }

    private static Button forOne(
        HistoryView page, String key, Predicate<RunRecord> can, Consumer<RunRecord> action) {
      var button = button(key, () -> page.one().forEach(action));
      var items = page.table.getSelectionModel().getSelectedItems();
      button
          .disableProperty()
          .bind(Bindings.createBooleanBinding(() -> page.one().stream().noneMatch(can), items));
      return button;
    }

    private static Button forSome(HistoryView page, Button button, int least, int most) {
      var items = page.table.getSelectionModel().getSelectedItems();
      button
          .disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> items.size() < least || items.size() > most, items));
      return button;
    }
  }

  private static Button button(String key, Runnable action) {
    var button = new Button(WORDS.text("button." + key));
    button.setId("history-" + key);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    var tip = WORDS.text("tip." + key);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleHelp(tip);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
