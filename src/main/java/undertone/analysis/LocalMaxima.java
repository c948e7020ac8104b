package undertone.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Local maxima of a row of values and their prominence, as `scipy.signal.find_peaks` and
/// `peak_prominences` define them: a maximum is larger than what lies on both sides; a flat top
/// counts once, at its middle; the ends of the row are none.
///
/// @param values the row
/// @param first its first place
/// @param last its last place
record LocalMaxima(IntToDoubleFunction values, int first, int last) {

  /// Finds the largest maxima.
  ///
  /// @param most how many at most
  /// @return their places, largest first, the lower place first of equals
  int[] largest(int most) {
    int[] places = new int[most];
    int found = 0;
    int i = first + 1;
    while (i < last) {
      int end = i;
      while (end < last && values.applyAsDouble(end + 1) == values.applyAsDouble(i)) {
        end++;
      }
      double value = values.applyAsDouble(i);
      if (end < last
          && values.applyAsDouble(i - 1) < value
          && values.applyAsDouble(end + 1) < value) {
        found = insert(places, found, (i + end) / 2);
      }
      i = end + 1;
    }
    return Arrays.copyOf(places, found);
  }

  private int insert(int[] places, int found, int place) {
    double value = values.applyAsDouble(place);
    int at = found;
    while (at > 0 && values.applyAsDouble(places[at - 1]) < value) {
      at--;
    }
    if (at == places.length) {
      return found;
    }
    int kept = Math.min(found, places.length - 1);
    System.arraycopy(places, at, places, at + 1, kept - at);
    places[at] = place;
    return kept + 1;
  }

  /// How far a maximum stands out: above the higher of the two lowest values on the way to
  /// something larger, or to the end of the row, on either side.
  ///
  /// @param place of a maximum
  /// @return at least 0
  double prominence(int place) {
    return values.applyAsDouble(place) - Math.max(lowest(place, -1), lowest(place, 1));
  }

  private double lowest(int place, int step) {
    double height = values.applyAsDouble(place);
    double lowest = height;
    for (int i = place; i >= first && i <= last; i += step) {
      double value = values.applyAsDouble(i);
      if (value > height) {
        break;
      }
      lowest = Math.min(lowest, value);
    }
    return lowest;
  }
}
