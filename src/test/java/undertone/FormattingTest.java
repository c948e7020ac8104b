package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds every source file to google-java-format, which only a JVM as new as the sources can run;
/// that is why it is a test and not a build plugin (Maven itself may run on an older one).
class FormattingTest {

  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean fix = Boolean.getBoolean("format.fix");
    List<Path> unformatted = new ArrayList<>();
    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file, UTF_8);
        var formatted = new Formatter().formatSourceAndFixImports(source);
        if (fix && !formatted.equals(source)) {
          Files.writeString(file, formatted, UTF_8);
        } else if (!formatted.equals(source)) {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted)
        .as("not formatted; mvn -q test -Dtest=FormattingTest -Dformat.fix=true mends them")
        .isEmpty();
  }
}
