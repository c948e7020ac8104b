package undertone.ui.results;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import undertone.ui.panel.Amounts;
import undertone.ui.panel.Card;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// The results as a table under a filter: newest first unless sorted, failures in red with their
/// cause; or the failures by their causes instead.
public final class ResultsView extends BorderPane {
  private static final Words WORDS = Words.of(ResultsView.class);

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  /// As text in memory, twice over, more would take the run's.
  private static final int MOST_COPIED = 200_000;

  /// More rows are made a text of behind the window's back.
  private static final int COPIED_AT_ONCE = 20_000;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table = new TableView<>();
  private final TableColumns columns;
  private final RowSelection selection;
  private final FilterView filter;
  private final Label analysis = new Label();
  private final ToggleButton causes = new ToggleButton();
  private final FailuresView failures;
  private Consumer<String> news = _ -> {};

  /// A table.
  ///
  /// @param model what it shows
  public ResultsView(ResultsViewModel model) {
    this.model = model;
    columns = new TableColumns(model, table);
    selection = new RowSelection(model, table);
    filter = new FilterView(model.filter());
    failures = new FailuresView(model, () -> causes.setSelected(false));
    table.setId("results");
    table.getStyleClass().add("results");
    table.setAccessibleText(WORDS.text("results"));
    table.setMinHeight(0);
    table.setItems(model.rows());
    var teaching = new Label();
    teaching.textProperty().bind(model.teaching());
    teaching.setWrapText(true);
    table.setPlaceholder(teaching);
    table.setRowFactory(_ -> new RowView());
    columns.listen();
    selection.listen();
    new RowMenu(model, table, columns, this::put, this::copy).listen();
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (ALL.match(key)) {
            selectAll(); // before the table makes an object for each row
            key.consume();
          }
        });
    setCenter(card());
  }

  private Card card() {
    var order = new ToggleButton(WORDS.text("newest"));
    order.setId("newest-first");
    order.getStyleClass().add("small");
    order.setMinWidth(USE_PREF_SIZE);
    order.selectedProperty().bindBidirectional(model.newestFirst());
    order.disableProperty().bind(model.sorting().isNotNull());
    // The mouse does not find what is disabled, but what it lies on.
    var orderPlace = new StackPane(order);
    orderPlace.setMinWidth(USE_PREF_SIZE);
    var tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.when(order.disableProperty())
                .then(WORDS.text("newest.sorted"))
                .otherwise(WORDS.text("newest.tip")));
    Tooltip.install(orderPlace, tip);
    order.accessibleHelpProperty().bind(tip.textProperty());
    causes();
    var body = new StackPane(table, failures);
    body.setMinSize(0, 0);
    StackPane.setAlignment(table, Pos.TOP_CENTER);
    var _ = new Unfolding(table, body);
    table.visibleProperty().bind(causes.selectedProperty().not());
    failures.visibleProperty().bind(causes.selectedProperty());
    var card = new Card(WORDS.text("results"), "", body);
    card.getChildren().add(1, filter);
    card.aside()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::count, model.count(), model.landed(), model.filter().filter()));
    card.aside().setId("row-count");
    card.aside().setMinWidth(USE_PREF_SIZE);
    analysis.setId("run-analysis");
    analysis.getStyleClass().add("quiet");
    analysis.setMinWidth(0);
    card.addBesideTitle(analysis);
    card.addToHead(causes);
    card.addToHead(orderPlace);
    card.addToHead(new ColumnsMenu(model));
    return card;
  }

  private void causes() {
    causes.setId("failures");
    causes.getStyleClass().add("small");
    causes.setMinWidth(USE_PREF_SIZE);
    causes.setTooltip(new Tooltip(WORDS.text("failures.tip")));
    var groups = model.failures().groups();
    causes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> WORDS.text("failures", model.failures().total()), groups));
    causes
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> !groups.get().isEmpty(), groups));
    causes.managedProperty().bind(causes.visibleProperty());
    groups.addListener((_, _, now) -> {
      if (now.isEmpty()) {
        causes.setSelected(false);
      }
    });
  }

  private String count() {
    int shown = model.count().get();
    return model.filter().filter().get() == null
        ? Noun.ROW.of(shown)
        : WORDS.text("count", Amounts.count(shown), Noun.ROW.of(model.landed().get()));
  }

  private void pressed(KeyEvent key) {
    if (COPY.match(key)) {
      copy();
      key.consume();
    }
  }

  /// Takes sentences about what was copied.
  ///
  /// @param listener called on the JavaFX Application Thread
  public void onMessage(Consumer<String> listener) {
    news = listener;
  }

  /// Takes the recordings that are to be fetched and analysed again.
  ///
  /// @param listener called on the JavaFX Application Thread with what they are and their rows
  public void onRetry(FailuresView.Retry listener) {
    failures.onRetry(listener);
  }

  /// Puts the selected rows on the clipboard, tab-separated.
  public void copy() {
    var chosen = selection.rows();
    if (chosen.size() > MOST_COPIED) {
      news.accept(WORDS.text("copy.tooMany", Noun.ROW.of(chosen.size()), Noun.ROW.of(MOST_COPIED)));
    } else if (!chosen.isEmpty()) {
      if (chosen.size() > COPIED_AT_ONCE) {
        news.accept(WORDS.text("copying", Noun.ROW.of(chosen.size())));
      }
      model.tabbed(
          chosen,
          COPIED_AT_ONCE,
          text -> put(text, WORDS.text("copied", Noun.ROW.of(chosen.size()))));
    }
  }

  private void put(String text, String what) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    news.accept(what);
  }

  /// Selects every row.
  public void selectAll() {
    selection.selectEvery();
  }

  /// Puts the keyboard on the filter.
  public void focusFilter() {
    filter.focus();
  }

  /// Says what the run looks for.
  ///
  /// @param words in one line
  /// @param exports as every export has it
  public void analysis(String words, String exports) {
    analysis.setText(words);
    analysis.setTooltip(new Tooltip(WORDS.text("analysis.tip", exports)));
  }

  /// Fits rows and columns to the letters.
  ///
  /// @param text the window's font
  /// @param figures the font of numbers
  public final void letters(Font text, Font figures) {
    table.setFixedCellSize(Math.ceil(text.getSize() * 1.7));
    columns.letters(text, figures);
  }
}
