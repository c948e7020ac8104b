package undertone.filter;

import org.jspecify.annotations.Nullable;

/// Finds the word that somebody may have meant.
final class Nearest {
  /// Nobody means a word that differs in more than a third of its letters.
  static final int SHARE = 3;

  private static final int LONGEST = 64;

  private Nearest() {}

  /// The word with the fewest letters to add, leave out or change.
  ///
  /// @return null where none is near
  static @Nullable String of(String typed, Iterable<String> words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return null;
    }
    String best = null;
    int least = Math.max(1, typed.length() / SHARE) + 1;
    for (var word : words) {
      int distance = distance(typed, word);
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best;
  }

  /// Whether two words of one length differ by one letter, or by two neighbours in the wrong order.
  static boolean slip(String typed, String word) {
    int distance = distance(typed, word);
    if (distance <= 1) {
      return true;
    }
    for (int i = 0; i + 1 < typed.length(); i++) {
      var swapped =
          typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2);
      if (swapped.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// Levenshtein's distance, by the table of Wagner and Fischer (1974), a row at a time.
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
