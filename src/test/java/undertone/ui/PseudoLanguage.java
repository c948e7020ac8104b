package undertone.ui;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// A language in which every sentence is that of the program between brackets, and 40 % longer with
/// them, as translations tend to be; and a class loader in which the program speaks it.
final class PseudoLanguage {
  /// Reserved for private use, so nobody's language.
  static final String CODE = "qaa";

  static final String OPEN = "[[";
  private static final String CLOSE = "]]";
  private static final Path WORDS = Path.of("src/main/resources");

  private PseudoLanguage() {}

  /// Writes the translation into a folder of its own, a file for each package.
  static void write(Path folder) throws IOException {
    try (var files = Files.walk(WORDS)) {
      for (var file : files.filter(f -> f.endsWith("words.properties")).toList()) {
        var words = new Properties();
        words.load(new StringReader(Files.readString(file)));
        var translated = new StringBuilder();
        for (var key : words.stringPropertyNames()) {
          translated.append(escaped(key)).append('=');
          translated.append(escaped(longer(words.getProperty(key)))).append('\n');
        }
        var target = Objects.requireNonNull(folder.resolve(WORDS.relativize(file)).getParent());
        Files.createDirectories(target);
        Files.writeString(target.resolve("words_" + CODE + ".properties"), translated);
      }
    }
  }

  private static String longer(String words) {
    int more = (int) (0.4 * words.length()) - OPEN.length() - CLOSE.length();
    return OPEN + words + " ~~~".repeat(Math.max(0, more) / 4) + CLOSE;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(" ", "\\ ");
  }

  /// Loads the program's own classes anew, with the translation on their class path; all others are
  /// those of everybody.
  ///
  /// @param folder as it was written
  static ClassLoader loader(Path folder) throws MalformedURLException {
    var path = new ArrayList<URL>(List.of(folder.toUri().toURL()));
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return new OwnFirst(path.toArray(URL[]::new));
  }

  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(URL[] path) {
      super("pseudo", path, PseudoLanguage.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("undertone.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      var own = findResource(name);
      try {
        return own != null ? own.openStream() : super.getResourceAsStream(name);
      } catch (IOException e) {
        throw new AssertionError(name, e);
      }
    }
  }
}
