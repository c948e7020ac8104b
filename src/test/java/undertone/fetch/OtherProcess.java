package undertone.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A second Java process, since locks on files are between processes.
final class OtherProcess {
  private OtherProcess() {}

  /// Opens a cache in a process of its own and closes it again.
  ///
  /// @param root of the cache
  /// @return name of the folder that the process got
  static String cacheFolder(Path root) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /// Prints the name of the folder.
  ///
  /// @param args the root
  public static void main(String[] args) throws Exception {
    try (var open = CacheFolder.open(Path.of(args[0]), 1 << 20)) {
      System.out.println(open.cache().directory().getName());
    }
  }
}
