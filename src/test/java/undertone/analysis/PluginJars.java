package undertone.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// Jars with plug-ins, built the way `src/docs/plugins.md` tells: by `javac` and `jar`.
public final class PluginJars {
  private static final Path EXAMPLE = Path.of("src", "plugin-example");

  private PluginJars() {}

  /// Builds the example.
  ///
  /// @param folder takes the jar
  /// @param work takes what lies between source and jar; must not exist
  public static Path example(Path folder, Path work) throws IOException {
    var source = EXAMPLE.resolve("java/example/ZeroCrossingRate.java");
    return jar(folder.resolve("example.jar"), work, source, EXAMPLE.resolve("resources"));
  }

  /// Builds a jar with one analysis called `example.Odd`.
  ///
  /// @param name without `.jar`
  /// @param called what the analysis calls itself
  /// @param columns Java code of its list of columns
  /// @param figures Java code of the body of its method
  static void odd(
      Path folder, Path work, String name, String called, String columns, String figures)
      throws IOException {
    var source = Files.createDirectories(work.resolve(name)).resolve("Odd.java");
    Files.writeString(
        source,
        """
        package example;
        import java.util.List;
        import undertone.model.ResultColumn;
        public class Odd implements undertone.analysis.Analysis {
          public Odd() {}
          public String name() { return "%s"; }
          public String description() { return "odd"; }
          public List<ResultColumn> columns() { return %s; }
          public double[] figures(undertone.model.Signal signal) { %s }
        }
        """
            .formatted(called, columns, figures),
        UTF_8);
    var services = work.resolve(name).resolve("resources");
    service(services, "example.Odd");
    jar(folder.resolve(name + ".jar"), work.resolve(name).resolve("classes"), source, services);
  }

  /// Writes which analysis a jar has.
  static void service(Path resources, String className) throws IOException {
    var services = Files.createDirectories(resources.resolve("META-INF/services"));
    Files.writeString(services.resolve("undertone.analysis.Analysis"), className + "\n", UTF_8);
  }

  private static Path jar(Path jar, Path classes, Path source, Path resources) {
    var path = System.getProperty("java.class.path");
    tool("javac", "-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
    tool(
        "jar",
        "--create",
        "--file",
        jar.toString(),
        "-C",
        classes.toString(),
        ".",
        "-C",
        resources.toString(),
        ".");
    return jar;
  }

  static void tool(String name, String... arguments) {
    var said = new StringWriter();
    var writer = new PrintWriter(said);
    int code = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
    assertThat(code).as(name + " " + List.of(arguments) + "\n" + said).isZero();
  }
}
