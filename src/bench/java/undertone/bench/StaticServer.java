package undertone.bench;

import io.undertow.Undertow;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// Serves a folder on 127.0.0.1 where there is no nginx: a process of its own, so that its cost is
/// not counted as Undertone's. Prints its address; ends when its standard input does.
public final class StaticServer {
  /// Bytes from which on a file goes from disk to socket without passing through the heap.
  private static final int SENDFILE_FROM = 1_024;

  private StaticServer() {}

  /// Serves.
  ///
  /// @param args the folder
  /// @throws IOException if the standard input breaks
  public static void main(String[] args) throws IOException {
    var files = new PathResourceManager(Path.of(args[0]), SENDFILE_FROM);
    var server =
        Undertow.builder()
            .setIoThreads(1)
            .addHttpListener(0, "127.0.0.1", new ResourceHandler(files))
            .build();
    server.start();
    var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    System.out.println("http://127.0.0.1:" + address.getPort());
    while (System.in.read() >= 0) {
      // Nothing is said, only the end counts.
    }
    server.stop();
  }
}
