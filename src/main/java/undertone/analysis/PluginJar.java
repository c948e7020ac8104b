package undertone.analysis;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import undertone.model.PluginInfo;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;

/// A jar with analyses, and the class loader that they live in until it is closed.
final class PluginJar implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PluginJar.class.getName());
  private static final String NAME = "[A-Za-z][A-Za-z0-9._-]{0,63}";
  private final String file;
  private final URLClassLoader loader;
  private final List<Plugin> plugins = new ArrayList<>();
  private String sha256 = "";

  /// Opens a jar and asks all its analyses what they are. Nothing that is wrong with it is thrown:
  /// it becomes a plug-in that cannot be used.
  PluginJar(Path jar) {
    file = String.valueOf(jar.getFileName());
    loader = new URLClassLoader(urls(jar), Analysis.class.getClassLoader());
    try (var _ = new JarFile(jar.toFile())) {
      sha256 = sha256(jar);
      find();
      if (plugins.isEmpty()) {
        trouble(
            file,
            "%s names no analysis in META-INF/services/%s"
                .formatted(file, Analysis.class.getName()));
      }
    } catch (IOException e) {
      trouble(file, "%s is no jar that can be read: %s".formatted(file, words(e)));
    }
  }

  private static String sha256(Path jar) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static URL[] urls(Path jar) {
    try {
      return new URL[] {jar.toUri().toURL()};
    } catch (IOException e) {
      throw new IllegalStateException("every path has an address", e);
    }
  }

  private void find() {
    try {
      ServiceLoader.load(Analysis.class, loader).stream()
          .filter(provider -> loader.equals(provider.type().getClassLoader()))
          .forEach(this::ask);
    } catch (ServiceConfigurationError | LinkageError e) {
      LOG.log(System.Logger.Level.INFO, "loading " + file, e);
      trouble(file, "%s cannot be loaded: %s".formatted(file, words(e)));
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever strangers' code throws
  private void ask(ServiceLoader.Provider<Analysis> provider) {
    var name = provider.type().getSimpleName();
    try {
      var analysis = provider.get();
      name = String.valueOf(analysis.name());
      var columns = List.copyOf(analysis.columns());
      var trouble = trouble(name, columns);
      var info = new PluginInfo(name, String.valueOf(analysis.description()), trouble);
      plugins.add(new Plugin(info, file, sha256, columns, provider));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Exception | Error e) {
      LOG.log(System.Logger.Level.INFO, "asking " + name + " in " + file, e);
      trouble(name, "%s in %s broke when it was asked: %s".formatted(name, file, words(e)));
    }
  }

  private String trouble(String name, List<ResultColumn> columns) {
    if (!name.matches(NAME)) {
      return "%s has an analysis called \"%s\": a name is letters, digits, dots, hyphens and underscores"
          .formatted(file, name);
    }
    if (columns.isEmpty()) {
      return "%s in %s has no columns".formatted(name, file);
    }
    var taken = new HashSet<>(ResultSchema.COMMON);
    for (var column : columns) {
      if (!taken.add(column.name())) {
        return "%s in %s has a column called %s, which there is already"
            .formatted(name, file, column.name());
      }
    }
    return "";
  }

  private void trouble(String name, String sentence) {
    plugins.add(Plugin.unusable(name, file, sentence));
  }

  /// What went wrong, in one line without a stack trace.
  static String words(Throwable e) {
    var cause = e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
    var message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    message = message.replace(Analysis.class.getName() + ": ", "");
    return cause instanceof ServiceConfigurationError || cause instanceof IOException
        ? message
        : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + message);
  }

  /// What was found, usable or not; at least one.
  List<Plugin> plugins() {
    return plugins;
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "closing " + file, e);
    }
  }
}
