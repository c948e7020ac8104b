package undertone.source;

import java.util.List;

/// One piece of a [UrlPattern]: a text or a wheel of texts, computed by position.
sealed interface UrlPart {

  /// How many texts it stands for.
  ///
  /// @return at least 1
  long count();

  /// Writes one of its texts.
  ///
  /// @param url where to
  /// @param position from 0 to [#count] - 1
  void append(StringBuilder url, long position);

  /// Characters that stand for themselves.
  ///
  /// @param text the characters, escapes resolved
  record Literal(String text) implements UrlPart {
    @Override
    public long count() {
      return 1;
    }

    @Override
    public void append(StringBuilder url, long position) {
      url.append(text);
    }
  }

  /// Numbers in equal steps, `[000-100:2]`.
  ///
  /// @param first the first number, at least 0
  /// @param count how many numbers
  /// @param step from one to the next, at least 1
  /// @param width digits to fill up with zeros, 0 for none
  record Numbers(long first, long count, long step, int width) implements UrlPart {
    @Override
    public void append(StringBuilder url, long position) {
      var digits = Long.toString(first + position * step);
      url.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
  }

  /// Letters in equal steps, `[a-z:2]`.
  ///
  /// @param first the first letter
  /// @param count how many letters
  /// @param step from one to the next, at least 1
  record Letters(char first, long count, int step) implements UrlPart {
    @Override
    public void append(StringBuilder url, long position) {
      url.append((char) (first + position * step));
    }
  }

  /// Alternatives, `{one,two}`.
  ///
  /// @param texts at least one, each possibly empty
  record Choice(List<String> texts) implements UrlPart {
    public Choice {
      texts = List.copyOf(texts);
    }

    @Override
    public long count() {
      return texts.size();
    }

    @Override
    public void append(StringBuilder url, long position) {
      url.append(texts.get((int) position));
    }
  }
}
