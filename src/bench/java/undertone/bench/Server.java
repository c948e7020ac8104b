package undertone.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Serves a folder of recordings until it is closed: nginx, which is never the bottleneck, else a
/// [StaticServer].
///
/// @param address without a slash at the end
/// @param name of the program
/// @param process to be ended
record Server(String address, String name, ProcessHandle process) implements AutoCloseable {

  /// Starts one.
  ///
  /// @param folder what to serve
  /// @param yardsticks where the script that starts nginx lies
  static Server start(Path folder, Path yardsticks) throws IOException, InterruptedException {
    var script = yardsticks.resolve("serve.sh");
    if (Files.isExecutable(script) && Programs.find("nginx").isPresent()) {
      var started = nginx(folder, script);
      if (started.isPresent()) {
        return started.get();
      }
    }
    return own(folder);
  }

  private static Optional<Server> nginx(Path folder, Path script)
      throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var starting =
        new ProcessBuilder(script.toString(), folder.toString(), Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (starting.waitFor() != 0) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readString(folder.resolve(".nginx/pid")).strip());
    return ProcessHandle.of(pid)
        .map(process -> new Server("http://127.0.0.1:" + port, "nginx", process));
  }

  private static Server own(Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                List.of(
                    Programs.java(),
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StaticServer.class.getName(),
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var address = process.inputReader().readLine();
    if (address == null) {
      throw new IOException("the server of " + folder + " did not start");
    }
    return new Server(address, "Undertow", process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
