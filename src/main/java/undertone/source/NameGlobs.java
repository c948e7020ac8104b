package undertone.source;

import java.util.ArrayList;
import java.util.List;
import undertone.model.InvalidSourceException;
import undertone.model.NameFilter;

/// A [NameFilter], read and ready. Immutable.
final class NameGlobs {
  private static final int MOST_ALTERNATIVES = 1_000;

  /// A pattern with its braces resolved.
  private record Pattern(String text, List<NameGlob> globs) {
    boolean fits(String name, String path) {
      var held = text.indexOf('/') < 0 ? name : path;
      return globs.stream().anyMatch(glob -> glob.fits(held));
    }
  }

  private final List<Pattern> include;
  private final List<Pattern> exclude;

  private NameGlobs(List<Pattern> include, List<Pattern> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  /// Reads a filter.
  ///
  /// @throws InvalidSourceException with a sentence for people, if a pattern cannot be read
  static NameGlobs of(NameFilter filter) throws InvalidSourceException {
    return new NameGlobs(patterns(filter.include()), patterns(filter.exclude()));
  }

  /// Whether everything is taken.
  boolean all() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /// Whether something is a recording.
  ///
  /// @param name the last part of its path
  /// @param path below where the listing began, without a slash in front
  boolean takes(String name, String path) {
    return (include.isEmpty() || include.stream().anyMatch(each -> each.fits(name, path)))
        && exclude.stream().noneMatch(each -> each.fits(name, path));
  }

  /// Whether anything in a folder can be a recording. Only patterns that end in `/**` leave out
  /// whole folders.
  ///
  /// @param path of the folder below where the listing began, with a slash at its end
  boolean enters(String path) {
    return exclude.stream().noneMatch(each -> each.text.endsWith("/**") && each.fits("", path));
  }

  private static List<Pattern> patterns(List<String> texts) throws InvalidSourceException {
    var patterns = new ArrayList<Pattern>();
    for (var text : texts) {
      var plain = text.strip();
      if (plain.isEmpty()) {
        continue;
      }
      var alternatives = new ArrayList<String>();
      expand("", plain.startsWith("/") ? plain.substring(1) : plain, plain, alternatives);
      var globs = new ArrayList<NameGlob>();
      for (var alternative : alternatives) {
        globs.add(NameGlob.of(alternative));
      }
      patterns.add(new Pattern(plain, List.copyOf(globs)));
    }
    return List.copyOf(patterns);
  }

  /// Writes out `{a,b}` and the two meanings of `**/`: some folders, and none.
  private static void expand(String done, String rest, String whole, List<String> alternatives)
      throws InvalidSourceException {
    for (int at = 0; at < rest.length(); at++) {
      char c = rest.charAt(at);
      var before = done + rest.substring(0, at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        int end = rest.indexOf(']', at + 2);
        at = end < 0 ? rest.length() : end;
      } else if (c == '}') {
        throw new InvalidSourceException(
            "%s: a } without its {; write \\} for the character itself".formatted(whole));
      } else if (c == '{') {
        int close = close(rest, at, whole);
        for (var choice : choices(rest.substring(at + 1, close))) {
          expand(before, choice + rest.substring(close + 1), whole, alternatives);
        }
        return;
      } else if (rest.startsWith("**/", at) && (before.isEmpty() || before.endsWith("/"))) {
        expand(before, rest.substring(at + 3), whole, alternatives);
        expand(before + "**/", rest.substring(at + 3), whole, alternatives);
        return;
      }
    }
    if (alternatives.size() == MOST_ALTERNATIVES) {
      throw new InvalidSourceException(
          "%s: its braces stand for more than %,d patterns".formatted(whole, MOST_ALTERNATIVES));
    }
    alternatives.add(done + rest);
  }

  private static int close(String text, int open, String whole) throws InvalidSourceException {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '{' -> depth++;
        case '}' -> {
          depth--;
          if (depth == 0) {
            return at;
          }
        }
        default -> {}
      }
    }
    throw new InvalidSourceException(
        "%s: a { without its }; write \\{ for the character itself".formatted(whole));
  }

  private static List<String> choices(String inside) {
    var choices = new ArrayList<String>();
    int depth = 0;
    int begin = 0;
    for (int at = 0; at < inside.length(); at++) {
      switch (inside.charAt(at)) {
        case '\\' -> at++;
        case '{' -> depth++;
        case '}' -> depth--;
        case ',' -> {
          if (depth == 0) {
            choices.add(inside.substring(begin, at));
            begin = at + 1;
          }
        }
        default -> {}
      }
    }
    choices.add(inside.substring(begin));
    return choices;
  }
}
