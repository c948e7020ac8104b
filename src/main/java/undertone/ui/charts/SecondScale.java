package undertone.ui.charts;

import java.util.List;
import undertone.ui.words.Words;

/// What a throughput chart measures on its right, beside recordings per second on its left.
public enum SecondScale {
  /// How many recordings are in flight, and how many might be.
  IN_FLIGHT("inFlight", 1, List.of(Figure.IN_FLIGHT, Figure.LIMIT)),
  /// Bytes received per second.
  BYTES("bytes", 1 << 20, List.of(Figure.BYTES)),
  /// Bytes received and not yet analysed.
  BUFFERED("buffered", 1 << 20, List.of(Figure.BUFFERED)),
  /// Nothing.
  NONE("none", 1, List.of());

  private static final Words WORDS = Words.of(SecondScale.class);

  private final String key;
  private final int unit;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Figure> figures;

  SecondScale(String key, int unit, List<Figure> figures) {
    this.key = key;
    this.unit = unit;
    this.figures = figures;
  }

  /// What is drawn on it.
  List<Figure> figures() {
    return figures;
  }

  /// How much of a figure's own unit is one on the scale.
  double unit() {
    return unit;
  }

  /// Its title, with the unit.
  String title() {
    return this == NONE ? "" : WORDS.text("scale." + key);
  }

  /// Its name in a menu.
  String label() {
    return WORDS.text("scale.menu." + key);
  }
}
