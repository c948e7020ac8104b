package undertone.ui.results;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import undertone.filter.Columns;
import undertone.filter.State;

/// What the word before the caret may become.
///
/// @param from where the word begins
/// @param words it may become, the likeliest first
record Completion(int from, List<String> words) {
  static final Completion NONE = new Completion(0, List.of());

  private static final int MOST = 8;
  private static final Pattern STATUS =
      Pattern.compile("\\b(?:status|state|cause)\\s*(?:!=|=|~)\\s*([\\w ]*)$");
  private static final String SIGNS = "=<>~≤≥≠";

  /// Completes a filter.
  ///
  /// @param text of the filter
  /// @param caret where the next letter goes
  static Completion of(String text, int caret, Columns columns) {
    var before = text.substring(0, Math.clamp(caret, 0, text.length())).toLowerCase(Locale.ROOT);
    var status = STATUS.matcher(before);
    if (status.find()) {
      var typed = status.group(1);
      return of(
          status.start(1),
          typed,
          State.values().stream()
              .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(typed))
              .toList());
    }
    int from = before.length();
    while (from > 0 && isPart(before.charAt(from - 1))) {
      from--;
    }
    var typed = before.substring(from);
    var gone = before.substring(0, from).strip();
    boolean value = !gone.isEmpty() && SIGNS.indexOf(gone.charAt(gone.length() - 1)) >= 0;
    return typed.isEmpty() || value || Character.isDigit(typed.charAt(0))
        ? NONE
        : of(from, typed, columns.beginning(typed));
  }

  /// A word that is whole already need not become anything.
  private static Completion of(int from, String typed, List<String> words) {
    boolean whole = words.stream().anyMatch(word -> word.equalsIgnoreCase(typed));
    return whole || words.isEmpty()
        ? NONE
        : new Completion(from, words.subList(0, Math.min(MOST, words.size())));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
