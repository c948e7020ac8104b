package undertone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A server that answers that it has nothing, when it is told to answer at all.
record HeldServer(
    HttpServer server, ExecutorService threads, CountDownLatch mayAnswer, Semaphore asked)
    implements AutoCloseable {

  static HeldServer open() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var held =
        new HeldServer(
            HttpServer.create(loopback, 0),
            Executors.newCachedThreadPool(),
            new CountDownLatch(1),
            new Semaphore(0));
    held.server.setExecutor(held.threads);
    var _ = held.server.createContext("/", held::handle);
    held.server.start();
    return held;
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.release();
    try (exchange) {
      mayAnswer.await();
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Waits until so many requests have come in.
  void awaitAsked(int times) {
    asked.acquireUninterruptibly(times);
  }

  void answer() {
    mayAnswer.countDown();
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
    threads.shutdownNow();
  }
}
