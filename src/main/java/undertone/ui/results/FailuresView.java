package undertone.ui.results;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// The failures by their causes, the commonest first: how many, one of their sentences, and what to
/// do about them.
public final class FailuresView extends ScrollPane {
  private static final Words WORDS = Words.of(FailuresView.class);

  /// Takes what is to be tried again.
  @FunctionalInterface
  public interface Retry {
    /// Asks for another try.
    ///
    /// @param state of the rows, as the table has it; empty for all that failed
    /// @param count how many rows there are of it by now
    void again(String state, int count);
  }

  private final ResultsViewModel model;
  private final Runnable back;
  private final GridPane grid = new GridPane();
  private Retry retry = (_, _) -> {};

  /// @param back shows the table again
  FailuresView(ResultsViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    setId("failure-groups");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "failure-groups");
    grid.getStyleClass().add("failure-grid");
    setContent(grid);
    model.failures().groups().addListener((_, _, now) -> show(now));
  }

  void onRetry(Retry listener) {
    retry = listener;
  }

  private void show(List<FailureCounts.Group> groups) {
    grid.getChildren().clear();
    int total = model.failures().total();
    var all = retryButton("", total);
    var head = new Label(WORDS.text("failures.head", Amounts.count(total, "row")));
    head.getStyleClass().add("quiet");
    var line = new HBox(8, head, all);
    line.setAlignment(Pos.CENTER_LEFT);
    grid.add(line, 0, 0, 3, 1);
    for (int i = 0; i < groups.size(); i++) {
      row(groups.get(i), i + 1);
    }
  }

  private void row(FailureCounts.Group group, int row) {
    var count = new Label(Amounts.count(group.count()));
    count.getStyleClass().add("mono");
    count.setMinWidth(USE_PREF_SIZE);
    var example = new Label(group.example());
    example.getStyleClass().add("mono");
    var advice = new Label(WORDS.text("advice." + group.cause().name()));
    advice.getStyleClass().add("quiet");
    for (var label : List.of(example, advice)) {
      label.setWrapText(true);
    }
    var words = new VBox(example, advice);
    GridPane.setHgrow(words, Priority.ALWAYS);
    var only = new Button(WORDS.text("failures.only", group.state()));
    only.setId("only-" + group.state().replace(' ', '-'));
    only.getStyleClass().add("small");
    only.setMinWidth(USE_PREF_SIZE);
    only.setTooltip(new Tooltip(WORDS.text("failures.only.tip", group.state())));
    only.setOnAction(_ -> {
      model.filter().set(List.of("status"), "status = " + group.state());
      back.run();
    });
    var again = retryButton(group.state(), group.count());
    var buttons = new HBox(4, only, again);
    grid.addRow(row, count, buttons, words);
  }

  private Button retryButton(String state, int count) {
    var again = new Button(WORDS.text(state.isEmpty() ? "retry.all" : "retry"));
    again.setId(state.isEmpty() ? "retry-all" : "retry-" + state.replace(' ', '-'));
    again.getStyleClass().add("small");
    again.setMinWidth(USE_PREF_SIZE);
    again.setTooltip(new Tooltip(WORDS.text("retry.tip")));
    again.setAccessibleText(
        state.isEmpty() ? WORDS.text("retry.all") : WORDS.text("retry.name", count, state));
    again.setOnAction(_ -> retry.again(state, count));
    return again;
  }
}
