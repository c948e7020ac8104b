package undertone.ui.settings;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import undertone.model.FftChoice;
import undertone.model.OwnerOnly;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// Preferences in a properties file. What cannot be read is logged in a line and has its default;
/// reading and writing never throw.
public final class PreferencesFile {
  private static final System.Logger LOG = System.getLogger(PreferencesFile.class.getName());

  /// A file larger than this is none of ours.
  private static final long MOST_BYTES = 1 << 20;

  /// How the keys begin of settings that are none of the named ones.
  private static final List<String> OTHERS =
      List.of("source.", "reading", "analysis", "results.", "charts.", "network.");

  private final Path file;

  /// A file that need not exist.
  ///
  /// @param file its folder is made when something is written
  public PreferencesFile(Path file) {
    this.file = file;
  }

  /// Reads.
  ///
  /// @return what the file says, with defaults for all it does not say or says wrongly
  public Preferences read() {
    var from = new Properties();
    try {
      if (Files.notExists(file)) {
        return Preferences.DEFAULTS;
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("larger than a settings file can be");
      }
      try (var reader = Files.newBufferedReader(file, UTF_8)) {
        from.load(reader);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(WARNING, "Settings in {0} are ignored: {1}", file, e.getMessage());
      return Preferences.DEFAULTS;
    }
    var usual = Preferences.DEFAULTS;
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    for (var parameter : Parameter.values()) {
      double value =
          get(from, key(parameter), text -> checked(parameter, text), parameter.initial());
      parameters.put(parameter, value);
    }
    return new Preferences(
        find(from, "window.bounds", PreferencesFile::bounds),
        get(from, "window.maximized", Boolean::valueOf, usual.maximized()),
        get(from, "theme", Theme::valueOf, usual.theme()),
        get(from, "text.percent", PreferencesFile::textSize, usual.textSize()),
        parameters,
        get(from, "fetches.auto", Boolean::valueOf, usual.auto()),
        get(from, "pipeline.more", Boolean::valueOf, usual.more()),
        get(from, "strategy", StrategyChoice::valueOf, usual.strategy()),
        get(from, "fft", FftChoice::valueOf, usual.fft()),
        others(from),
        find(from, "export.folder", Path::of));
  }

  /// Writes beside the file and renames, so that a crash leaves the old file or the new one.
  ///
  /// @param preferences what to remember
  public void write(Preferences preferences) {
    var to = new Properties();
    var bounds = preferences.bounds();
    if (bounds != null) {
      to.setProperty(
          "window.bounds",
          bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height());
    }
    to.setProperty("window.maximized", Boolean.toString(preferences.maximized()));
    to.setProperty("theme", preferences.theme().name());
    to.setProperty("text.percent", Integer.toString(preferences.textSize()));
    preferences
        .parameters()
        .forEach((parameter, value) -> to.setProperty(key(parameter), "" + value));
    to.setProperty("fetches.auto", Boolean.toString(preferences.auto()));
    to.setProperty("pipeline.more", Boolean.toString(preferences.more()));
    preferences.settings().forEach(to::setProperty);
    to.setProperty("strategy", preferences.strategy().name());
    to.setProperty("fft", preferences.fft().name());
    var folder = preferences.exportFolder();
    if (folder != null) {
      to.setProperty("export.folder", folder.toString());
    }
    try {
      var directory = file.toAbsolutePath().getParent();
      OwnerOnly.folder(Objects.requireNonNull(directory));
      var beside = Files.createTempFile(directory, file.getFileName().toString(), ".new");
      try {
        try (var writer = Files.newBufferedWriter(beside, UTF_8)) {
          to.store(writer, "Undertone");
        }
        Files.move(beside, file, ATOMIC_MOVE, REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      LOG.log(WARNING, "Settings could not be written to {0}: {1}", file, e.getMessage());
    }
  }

  /// What whoever asks for a key reads as it likes.
  private static Map<String, String> others(Properties from) {
    Map<String, String> texts = new HashMap<>();
    for (var key : from.stringPropertyNames()) {
      if (OTHERS.stream().anyMatch(key::startsWith)) {
        texts.put(key, from.getProperty(key));
      }
    }
    return texts;
  }

  private static String key(Parameter parameter) {
    return "parameter." + parameter.name();
  }

  private <T> T get(Properties from, String key, Function<String, ? extends T> read, T usual) {
    var found = find(from, key, read);
    return found == null ? usual : found;
  }

  private <T> @Nullable T find(Properties from, String key, Function<String, ? extends T> read) {
    var text = from.getProperty(key);
    if (text == null) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      LOG.log(WARNING, "{0} in {1} is ignored: {2}", key, file, e.getMessage());
      return null;
    }
  }

  private static double checked(Parameter parameter, String text) {
    double value = Double.parseDouble(text);
    parameter.check(value);
    return value;
  }

  private static int textSize(String text) {
    return Math.clamp(Integer.parseInt(text), Preferences.SMALLEST_TEXT, Preferences.LARGEST_TEXT);
  }

  private static Bounds bounds(String text) {
    var parts = text.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("four numbers are expected");
    }
    var numbers = new double[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
      if (!(Math.abs(numbers[i]) < 1e6)) {
        throw new IllegalArgumentException("no place on a screen");
      }
    }
    return new Bounds(numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
