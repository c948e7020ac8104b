package undertone.ui.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/// The texts that a chart draws, for tests of other packages. JavaFX Application Thread only.
public final class ChartTexts {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  private ChartTexts() {}

  /// Reads them from the chart's drawing.
  ///
  /// @param chart as it stands
  /// @return in the order of drawing
  public static List<String> of(Chart chart) {
    var drawing = new StringBuilder();
    try {
      Svg.of(chart).writeTo(drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TEXT.matcher(drawing).results().map(found -> found.group(1)).toList();
  }
}
