package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import undertone.ui.charts.AxisChoice;
import undertone.ui.charts.DistributionChart;
import undertone.ui.charts.FrequencyChart;
import undertone.ui.charts.SecondScale;
import undertone.ui.charts.ThroughputChart;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// What was chosen in the charts, remembered between launches. JavaFX Application Thread only.
final class ChartSettings {
  private final List<Setting<?>> all = new ArrayList<>();
  private final History history = new History();

  ChartSettings(
      FrequencyChart frequency, DistributionChart distribution, ThroughputChart throughput) {
    axis("charts.quantity", frequency.quantity());
    axis("charts.across", frequency.across());
    axis("charts.distribution", distribution.quantity());
    flag("charts.distribution.logCounts", distribution.logCounts());
    join(Setting.text("charts.throughput.hidden", history), throughput.hidden());
    join(
        Setting.choice("charts.throughput.right", SecondScale.IN_FLIGHT, history),
        throughput.onRight());
  }

  /// Everything to remember.
  List<Setting<?>> all() {
    return all;
  }

  private void axis(String key, AxisChoice choice) {
    join(Setting.text(key, history), choice.wanted());
    flag(key + ".log", choice.log());
  }

  private void flag(String key, Property<Boolean> property) {
    join(new Setting<>(key, false, String::valueOf, Boolean::valueOf, history), property);
  }

  private <T> void join(Setting<T> setting, Property<T> property) {
    setting.value().addListener((_, _, now) -> property.setValue(now));
    property.addListener((_, _, now) -> setting.set(now));
    all.add(setting);
  }
}
