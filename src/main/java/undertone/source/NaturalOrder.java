package undertone.source;

import java.util.Comparator;

/// The order in which people count: `file2` before `file10`. Runs of digits compare as numbers,
/// everything else letter by letter, small letters and capitals alike; where two names are equal so
/// far, by their characters. A total order.
final class NaturalOrder implements Comparator<String> {
  static final NaturalOrder INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        int numbers = numbers(a, i, endA, b, j, endB);
        if (numbers != 0) {
          return numbers;
        }
        i = endA;
        j = endB;
      } else {
        int letters = Character.compare(plain(a.charAt(i++)), plain(b.charAt(j++)));
        if (letters != 0) {
          return letters;
        }
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int numbers(String a, int i, int endA, String b, int j, int endB) {
    int firstA = significant(a, i, endA);
    int firstB = significant(b, j, endB);
    int lengths = Integer.compare(endA - firstA, endB - firstB);
    return lengths != 0
        ? lengths
        : CharSequence.compare(a.subSequence(firstA, endA), b.subSequence(firstB, endB));
  }

  private static int significant(String text, int begin, int end) {
    int at = begin;
    while (at < end && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int end(String text, int begin) {
    int at = begin;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char plain(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
