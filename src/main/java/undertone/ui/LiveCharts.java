package undertone.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import undertone.model.ResultTable;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Progress;
import undertone.ui.panel.Card;

/// The charts, each in its card.
final class LiveCharts {
  private final Node spectrum = new Label();
  private final Node waveform = new Label();

  Node timeline() {
    return new Card("Timeline", "", new Label("Timeline"));
  }

  List<Node> row() {
    return List.of(
        new Card("Dominant frequency", "Hz, per recording", new Label()),
        new Card("Distribution", "recordings per bin", new Label()),
        new Card("Throughput", "recordings / s", new Label()));
  }

  Node spectrum() {
    return spectrum;
  }

  Node waveform() {
    return waveform;
  }

  void begin(ResultTable table, int fetches, int threads) {}

  void update(ResultTable table, Progress progress, long nanos) {}

  void onSelect(java.util.function.IntConsumer listener) {}

  void onMessage(java.util.function.Consumer<String> listener) {}

  void show(Inspected recording) {}

  void look(boolean dark, int textSize) {}
}
