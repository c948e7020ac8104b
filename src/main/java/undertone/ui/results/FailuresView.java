package undertone.ui.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// The failures by their causes, the commonest first: how many, one of their sentences, and what to
/// do about them.
public final class FailuresView extends ScrollPane {
  private static final Words WORDS = Words.of(FailuresView.class);

  /// The state of all failures together.
  private static final String ALL = "";

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
  private final VBox list = new VBox(8);
  private final Label head = new Label();
  private final HBox first;

  /// Of each group by its state: what it looks like, where its count stands, how many there are.
  private final Map<String, Node> views = new HashMap<>();

  private final Map<String, Label> counted = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private Retry retry = (_, _) -> {};

  /// @param back shows the table again
  FailuresView(ResultsViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    setId("failure-groups");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "failure-groups");
    list.getStyleClass().add("failure-list");
    setContent(list);
    head.getStyleClass().add("quiet");
    first = line(head, retryButton(ALL));
    model.failures().groups().addListener((_, _, now) -> showWhereSeen(now));
    visibleProperty().addListener((_, _, _) -> showWhereSeen(model.failures().groups().get()));
  }

  void onRetry(Retry listener) {
    retry = listener;
  }

  private void showWhereSeen(List<FailureCounts.Group> groups) {
    if (groups.isEmpty()) {
      views.clear(); // Another run has other examples.
      counted.clear();
      counts.clear();
    }
    if (isVisible()) {
      show(groups);
    }
  }

  private void show(List<FailureCounts.Group> groups) {
    int total = model.failures().total();
    head.setText(WORDS.text("failures.head", Noun.ROW.of(total)));
    counts.put(ALL, total);
    var wanted = new ArrayList<Node>(List.of(first));
    for (var group : groups) {
      counts.put(group.state(), group.count());
      wanted.add(views.computeIfAbsent(group.state(), _ -> view(group)));
    }
    counted.keySet().retainAll(groups.stream().map(FailureCounts.Group::state).toList());
    counted.forEach((state, label) -> label.setText(Amounts.count(count(state))));
    views.keySet().retainAll(counted.keySet());
    // Buttons that are being pressed, or have the keyboard, stay the same while counts grow.
    if (!list.getChildren().equals(wanted)) {
      list.getChildren().setAll(wanted);
    }
  }

  private int count(String state) {
    return counts.getOrDefault(state, 0);
  }

  private VBox view(FailureCounts.Group group) {
    var count = new Label(Amounts.count(group.count()));
    counted.put(group.state(), count);
    count.getStyleClass().add("mono");
    var only = new Button(group.state());
    only.setId("only-" + group.state().replace(' ', '-'));
    only.getStyleClass().add("small");
    only.setTooltip(new Tooltip(WORDS.text("failures.only.tip", group.state())));
    only.setOnAction(_ -> {
      model.filter().set(List.of("status"), "status = " + group.state());
      back.run();
    });
    for (var node : List.of(count, only)) {
      node.setMinWidth(USE_PREF_SIZE);
    }
    var example = new Label(group.example());
    example.getStyleClass().add("mono");
    example.setTooltip(new Tooltip(group.example()));
    example.setMinWidth(0);
    var advice = new Label(WORDS.text(group.advice()));
    advice.getStyleClass().add("quiet");
    advice.setWrapText(true);
    return new VBox(2, line(count, only, retryButton(group.state()), example), advice);
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Button retryButton(String state) {
    var again = new Button(WORDS.text(state.isEmpty() ? "retry.all" : "retry"));
    again.setId(state.isEmpty() ? "retry-all" : "retry-" + state.replace(' ', '-'));
    again.getStyleClass().add("small");
    again.setMinWidth(USE_PREF_SIZE);
    again.setTooltip(new Tooltip(WORDS.text("retry.tip")));
    again.setAccessibleText(
        state.isEmpty() ? WORDS.text("retry.all") : WORDS.text("retry.name", count(state), state));
    again.setOnAction(_ -> retry.again(state, count(state)));
    return again;
  }
}
