package undertone.ui.source;

import java.util.Arrays;
import java.util.List;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.words.Words;

/// Name patterns as they are typed, with spaces between them.
final class Globs {
  private static final Words WORDS = Words.of(Globs.class);

  private Globs() {}

  static NameFilter filter(String include, String exclude) {
    return new NameFilter(patterns(include), patterns(exclude));
  }

  private static List<String> patterns(String typed) {
    return Arrays.stream(typed.strip().split("\\s+")).filter(each -> !each.isEmpty()).toList();
  }

  /// A whole number within a range.
  static int depth(String typed, int most) {
    try {
      int levels = Integer.parseInt(typed.strip());
      if (levels >= 0 && levels <= most) {
        return levels;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException(WORDS.text("depth.refused", most));
  }

  /// A form that is not filled in.
  static Draft<SourceSpec> refused(String sentence) {
    return new Draft.Refused<>(sentence);
  }
}
