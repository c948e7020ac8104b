package undertone.ui.recording;

import undertone.model.Findings;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// What was found in a recording, on a line.
final class FoundText {
  private static final Words WORDS = Words.of(FoundText.class);

  private FoundText() {}

  static String of(Findings found) {
    boolean rated = !Double.isNaN(found.sampleRateHz());
    var unit = found.facts().unit().isEmpty() ? "" : " " + found.facts().unit();
    return WORDS.text(
        "found",
        Amounts.value(found.dominantFrequencyHz(), rated ? 2 : 5),
        WORDS.text(rated ? "hertz" : "perSample"),
        Amounts.value(found.mean(), 4),
        unit,
        Amounts.value(found.rms(), 3),
        unit);
  }
}
