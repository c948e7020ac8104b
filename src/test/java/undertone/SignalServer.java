package undertone;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// Any web server: the files of a folder, and nothing that Undertone's own service would tell on
/// top.
///
/// @param server the running server
record SignalServer(HttpServer server) implements AutoCloseable {

  static SignalServer of(Path folder) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(address, 0, "/", SimpleFileServer.createFileHandler(folder));
    server.start();
    return new SignalServer(server);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
