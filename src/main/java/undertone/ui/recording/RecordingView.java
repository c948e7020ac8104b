package undertone.ui.recording;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import undertone.model.RecordingRef;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Inspection.NotInspected;
import undertone.ui.charts.ChartLink;
import undertone.ui.panel.Card;
import undertone.ui.recording.RecordingViewModel.Shown;
import undertone.ui.recording.RecordingViewModel.View;
import undertone.ui.words.Words;

/// The card of the selected recording: one of four charts, and what was found in words; on its left
/// the same of the recording that is pinned.
public final class RecordingView extends BorderPane {
  private static final Words WORDS = Words.of(RecordingView.class);

  private final RecordingViewModel model;
  private final RecordingCharts charts;
  private final RecordingCharts kept;
  private final List<ChartLink> links;
  private final Label words = new Label();
  private final Label facts = new Label();
  private final Label name = new Label();
  private final Label keptName = new Label();
  private final Label keptFacts = new Label();
  private final StackPane stack;
  private final VBox left;
  private final ToggleButton pin = new ToggleButton();
  private final ChartChoice choice;
  private final Card card;

  /// A card.
  ///
  /// @param model what it shows
  /// @param charts of the recording that is looked at
  /// @param kept of the recording that is pinned
  public RecordingView(RecordingViewModel model, RecordingCharts charts, RecordingCharts kept) {
    this.model = model;
    this.charts = charts;
    this.kept = kept;
    links =
        List.of(
            new ChartLink(charts.spectrum(), kept.spectrum()),
            new ChartLink(charts.waveform(), kept.waveform()),
            new ChartLink(charts.spectrogram(), kept.spectrogram()),
            new ChartLink(charts.welch(), kept.welch()));
    words.setWrapText(true);
    words.setId("recording-words");
    words.getStyleClass().addAll("quiet", "teaching");
    facts.setId("recording-facts");
    keptFacts.setId("pinned-facts");
    keptName.setId("pinned-title");
    for (var line : List.of(name, keptName)) {
      line.getStyleClass().add("quiet");
      line.setMinWidth(0);
    }
    for (var line : List.of(facts, keptFacts)) {
      line.getStyleClass().addAll("quiet", "mono");
      line.setMinWidth(0);
    }
    stack = stack(charts);
    left = column(keptName, stack(kept), keptFacts);
    var right = column(name, new StackPane(stack, words), facts);
    var both = new HBox(8, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    both.setMinSize(0, 0);
    card = new Card("", "", both);
    choice =
        new ChartChoice(
            charts,
            kept,
            Bindings.createDoubleBinding(
                () -> card.getWidth() - card.getInsets().getLeft() - card.getInsets().getRight(),
                card.widthProperty(),
                card.insetsProperty()));
    card.title().setId("recording-title");
    card.title().setMinWidth(0); // a long name gives way to the buttons
    card.addToHead(choice);
    card.addToHead(new LookMenu(model, charts.spectrum(), kept.spectrum()));
    card.addToHead(pin());
    setCenter(card);
    model.view().addListener((_, _, view) -> show(view));
    model.shown().addListener((_, _, _) -> draw());
    model.pinned().addListener((_, _, _) -> draw());
    show(model.view().get());
    draw();
  }

  private static StackPane stack(RecordingCharts charts) {
    var stack = new StackPane();
    stack.getChildren().addAll(charts.all());
    stack.setMinSize(0, 0);
    return stack;
  }

  private static VBox column(Node... nodes) {
    var column = new VBox(nodes);
    column.setMinSize(0, 0);
    column.setPrefWidth(1); // halves, whatever is written in them
    for (var node : nodes) {
      if (node instanceof StackPane) {
        VBox.setVgrow(node, Priority.ALWAYS);
      }
    }
    return column;
  }

  private ToggleButton pin() {
    pin.setId("pin");
    pin.getStyleClass().add("small");
    pin.setMinWidth(USE_PREF_SIZE);
    pin.setGraphic(LookMenu.icon("pin"));
    pin.setAccessibleText(WORDS.text("pin"));
    pin.setTooltip(new Tooltip(WORDS.text("pin.tip")));
    pin.setOnAction(_ -> {
      if (model.pinned().get() == null) {
        model.pin();
      } else {
        model.unpin();
      }
      show();
    });
    return pin;
  }

  private void show(View view) {
    switch (view) {
      case View.Nothing _ -> say(WORDS.text("title"), WORDS.text("nothing"));
      case View.Coming(RecordingRef recording) -> say(title(recording), WORDS.text("coming"));
      case View.Here(NotInspected(var recording, var failure)) ->
          say(title(recording), failure.message());
      case View.Here(Inspected here) -> {
        say(title(here.recording()), "");
        facts.setText(FoundText.of(here.findings()));
      }
    }
    show();
  }

  private static String title(RecordingRef recording) {
    return recording.name();
  }

  private void say(String title, String sentence) {
    card.title().setText(title);
    name.setText(WORDS.text("selected", title));
    words.setText(sentence);
    stack.setVisible(sentence.isEmpty());
    facts.setText("");
  }

  /// Hands both recordings to their charts, and lets these show the same ranges.
  private void draw() {
    var now = model.shown().get();
    var before = model.pinned().get();
    links.forEach(link -> link.on(false));
    if (now != null) {
      charts.show(now);
    }
    if (before != null) {
      kept.show(before);
      keptName.setText(WORDS.text("pinned", before.recording().recording().name()));
      keptFacts.setText(FoundText.of(before.recording().findings()));
    }
    if (now != null && before != null) {
      links.forEach(link -> link.on(true));
    }
    choice.offerWelch(hasWelch(now) || hasWelch(before));
    show();
  }

  private static boolean hasWelch(@Nullable Shown shown) {
    return shown != null && shown.recording().welch().isPresent();
  }

  private void show() {
    boolean there = model.pinned().get() != null;
    left.setVisible(there);
    left.setManaged(there);
    name.setVisible(there);
    name.setManaged(there);
    pin.setSelected(there);
    pin.setDisable(!there && model.shown().get() == null);
  }
}
