package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Serves a folder's files as plain bytes, as a web server does that knows nothing of recordings,
/// an index page as Python's `http.server` writes it, and whatever else it is told to.
final class FolderServer implements AutoCloseable {

  /// An answer of its own.
  ///
  /// @param status the HTTP status
  /// @param contentType the header, empty for none
  /// @param body the bytes
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Answer(int status, String contentType, byte[] body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Path folder;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  FolderServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Answers a path in another way than with a file.
  FolderServer answers(String path, int status, String contentType, byte[] body) {
    answers.put(path, new Answer(status, contentType, body));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var answer = answers.getOrDefault(path, found(path));
    if (!answer.contentType().isEmpty()) {
      exchange.getResponseHeaders().add("Content-Type", answer.contentType());
    }
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    try (var out = exchange.getResponseBody()) {
      out.write(answer.body());
    }
  }

  private Answer found(String path) throws IOException {
    var file = folder.resolve(path.substring(1));
    if (Files.isDirectory(file)) {
      return new Answer(200, "text/html; charset=utf-8", index(file).getBytes(UTF_8));
    }
    return Files.isRegularFile(file)
        ? new Answer(200, "application/octet-stream", Files.readAllBytes(file))
        : new Answer(404, "text/html", "<html>nothing here</html>".getBytes(UTF_8));
  }

  private static String index(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var entries =
          files
              .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
              .sorted()
              .map("<li><a href=\"%1$s\">%1$s</a></li>"::formatted)
              .collect(Collectors.joining("\n"));
      return "<!DOCTYPE HTML>\n<html><body><h1>Directory listing for /</h1><hr><ul>\n%s\n</ul></body>"
          .formatted(entries);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
