package undertone.ui.recording;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import undertone.model.Findings;
import undertone.model.RecordingRef;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Inspection.NotInspected;
import undertone.ui.panel.Amounts;
import undertone.ui.panel.Card;
import undertone.ui.recording.RecordingViewModel.View;

/// The card of the selected recording: one of three charts, and what was found in words.
public final class RecordingView extends BorderPane {
  private final Label words = new Label();
  private final Label facts = new Label();
  private final StackPane charts;
  private final Card card;

  /// A card.
  ///
  /// @param model what it shows
  /// @param spectrum the spectrum's chart
  /// @param waveform the waveform's chart
  /// @param welch the chart of Welch's estimate, for runs that ask for it
  public RecordingView(RecordingViewModel model, Node spectrum, Node waveform, Node welch) {
    words.setWrapText(true);
    words.setId("recording-words");
    words.getStyleClass().addAll("quiet", "teaching");
    facts.setId("recording-facts");
    facts.getStyleClass().addAll("quiet", "mono");
    charts = new StackPane(spectrum, waveform, welch);
    charts.setMinSize(0, 0);
    var stack = new StackPane(charts, words);
    stack.setMinSize(0, 0);
    card = new Card("Recording", "", stack);
    card.title().setId("recording-title");
    card.title().setMinWidth(0); // a long name gives way to the buttons
    card.addToHead(choice(model, spectrum, waveform, welch));
    card.getChildren().add(facts);
    setCenter(card);
    model.view().addListener((_, _, view) -> show(view));
    show(model.view().get());
  }

  private static HBox choice(RecordingViewModel model, Node spectrum, Node waveform, Node welch) {
    var group = new ToggleGroup();
    var first = toggle("Spectrum", "Amplitude over frequency", spectrum, group);
    var second = toggle("Waveform", "Samples over time", waveform, group);
    first.getStyleClass().add("left-pill");
    var third = toggle("Welch", "Welch's power spectral density", welch, group);
    second.getStyleClass().add("right-pill");
    third.getStyleClass().add("right-pill");
    model
        .view()
        .addListener((_, _, view) -> {
          boolean there = view instanceof View.Here(Inspected here) && here.welch().isPresent();
          if (view instanceof View.Here) {
            third.setVisible(there);
            third.setManaged(there);
            second.getStyleClass().removeAll("right-pill", "center-pill");
            second.getStyleClass().add(there ? "center-pill" : "right-pill");
            if (!there && third.isSelected()) {
              first.setSelected(true);
            }
          }
        });
    third.setVisible(false);
    third.setManaged(false);
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before); // one is always on
          }
        });
    first.setSelected(true);
    return new HBox(first, second, third);
  }

  private static ToggleButton toggle(String text, String tip, Node chart, ToggleGroup group) {
    var toggle = new ToggleButton(text);
    toggle.setId(text.toLowerCase(Locale.ROOT));
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setTooltip(new Tooltip(tip));
    toggle.setToggleGroup(group);
    chart.visibleProperty().bind(toggle.selectedProperty());
    return toggle;
  }

  private void show(View view) {
    switch (view) {
      case View.Nothing _ ->
          say("Recording", "Select a row of the results to see its spectrum and waveform.");
      case View.Coming(RecordingRef recording) ->
          say("Recording " + recording.name(), "Fetching it again…");
      case View.Here(NotInspected(var recording, var failure)) ->
          say("Recording " + recording.name(), failure.message());
      case View.Here(Inspected here) -> {
        say("Recording " + here.recording().name(), "");
        facts.setText(text(here.findings()));
      }
    }
  }

  private void say(String title, String sentence) {
    card.title().setText(title);
    words.setText(sentence);
    charts.setVisible(sentence.isEmpty());
    facts.setText("");
  }

  private static String text(Findings found) {
    boolean rated = !Double.isNaN(found.sampleRateHz());
    var unit = found.facts().unit().isEmpty() ? "" : " " + found.facts().unit();
    return "peak %s %s · mean %s%s · RMS %s%s"
        .formatted(
            Amounts.value(found.dominantFrequencyHz(), rated ? 2 : 5),
            rated ? "Hz" : "cycles/sample",
            Amounts.value(found.mean(), 4),
            unit,
            Amounts.value(found.rms(), 3),
            unit);
  }
}
