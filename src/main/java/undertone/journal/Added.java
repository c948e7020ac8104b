package undertone.journal;

import undertone.model.Figures;

/// The numbers of added columns as a JSON array.
final class Added {
  private static final String INFINITE = "9e999";

  private Added() {}

  static String write(Figures figures) {
    var text = new StringBuilder("[");
    for (int i = 0; i < figures.size(); i++) {
      double value = figures.get(i);
      text.append(i == 0 ? "" : ",")
          .append(
              Double.isNaN(value)
                  ? "null"
                  : Double.isInfinite(value)
                      ? (value < 0 ? "-" : "") + INFINITE
                      : Double.toString(value));
    }
    return text.append(']').toString();
  }

  static Figures read(String text) {
    var inside = text.substring(1, text.length() - 1);
    if (inside.isEmpty()) {
      return Figures.NONE;
    }
    var parts = inside.split(",", -1);
    double[] values = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].equals("null") ? Double.NaN : Double.parseDouble(parts[i]);
    }
    return Figures.of(values);
  }
}
