package undertone.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each key that the code asks for stands in its package's file, and nobody keeps words that
/// nothing says.
class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern ASKED = Pattern.compile("\\bWORDS\\s*\\.text\\(\\s*\"([^\"]+)\"");
  private static final Pattern COUNTED = Pattern.compile("\\bWORDS\\s*\\.count\\(\\s*\"([^\"]+)\"");

  @Test
  void everyKeyThatTheCodeAsksForHasWords() throws IOException {
    var missing = new ArrayList<String>();
    for (var folder : packages()) {
      var words = words(folder);
      for (var key : asked(folder)) {
        if (!words.containsKey(key)) {
          missing.add(folder + ": " + key);
        }
      }
    }
    assertThat(missing).as("keys without words: add them to words.properties").isEmpty();
  }

  /// A key may be put together, such as `"state." + state`: then its first part must be in a text
  /// of the code.
  @Test
  void noWordsAreLeftThatNothingSays() throws IOException {
    var idle = new ArrayList<String>();
    for (var folder : packages()) {
      var code = code(folder);
      for (var key : words(folder).stringPropertyNames()) {
        var counted = key.replaceFirst("\\.(one|many)$", "");
        var first =
            counted.contains(".") ? counted.substring(0, counted.lastIndexOf('.') + 1) : counted;
        if (Stream.of(key, counted, first).noneMatch(each -> code.contains('"' + each + '"'))) {
          idle.add(folder + ": " + key);
        }
      }
    }
    assertThat(idle).as("words that no code asks for").isEmpty();
  }

  private static Set<Path> packages() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var folders = new TreeSet<Path>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(f -> folders.add(f.getParent()));
      return folders;
    }
  }

  private static Properties words(Path folder) throws IOException {
    var file = RESOURCES.resolve(SOURCES.relativize(folder)).resolve("words.properties");
    var words = new Properties();
    if (Files.exists(file)) {
      words.load(new StringReader(Files.readString(file)));
    }
    return words;
  }

  private static Set<String> asked(Path folder) throws IOException {
    var keys = new TreeSet<String>();
    var found = ASKED.matcher(code(folder));
    while (found.find()) {
      // A key that is put together ends with a dot here.
      if (!found.group(1).endsWith(".")) {
        keys.add(found.group(1));
      }
    }
    var counted = COUNTED.matcher(code(folder));
    while (counted.find()) {
      if (!counted.group(1).endsWith(".")) {
        keys.add(counted.group(1) + ".one");
        keys.add(counted.group(1) + ".many");
      }
    }
    return keys;
  }

  private static String code(Path folder) throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
