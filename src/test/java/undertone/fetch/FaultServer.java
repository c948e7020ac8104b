package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on raw sockets that answers each path as it was told to, however wrong that is. Used
/// where a well-behaved server could not misbehave enough.
public final class FaultServer implements AutoCloseable {

  /// Plays one answer.
  @FunctionalInterface
  public interface Script {

    /// Answers a request whose head was read.
    ///
    /// @param socket the connection; closed afterwards unless the answer was complete
    /// @param out its buffered stream
    /// @return whether the connection may be used again
    boolean play(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  /// Plays one answer to a request that it reads.
  @FunctionalInterface
  public interface Reply {

    /// Answers a request.
    ///
    /// @param head the request's lines, each closed by CR and LF
    /// @param socket the connection; closed afterwards unless the answer was complete
    /// @param out its buffered stream
    /// @return whether the connection may be used again
    boolean play(String head, Socket socket, OutputStream out)
        throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Map<String, Reply> scripts = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();

  public FaultServer() {
    try {
      server = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("fault-server").start(this::accept);
  }

  /// Where it listens.
  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /// Requests whose head was read so far.
  public int requests() {
    return requests.get();
  }

  /// Answers a path by a script.
  public FaultServer on(String path, Script script) {
    return on(path, (_, socket, out) -> script.play(socket, out));
  }

  /// Answers a path by a script that reads the request.
  public FaultServer on(String path, Reply reply) {
    scripts.put(path, reply);
    return this;
  }

  /// Answers a path by one answer after the other; the last one stays.
  public FaultServer inTurn(String path, Reply... replies) {
    var turn = new AtomicInteger();
    return on(
        path,
        (head, socket, out) ->
            replies[Math.min(turn.getAndIncrement(), replies.length - 1)].play(head, socket, out));
  }

  /// A complete answer.
  public static Reply reply(String head, byte[] body) {
    return (_, _, out) -> {
      write(out, head, body);
      return true;
    };
  }

  /// The value of a request's header, empty if it has none.
  public static String header(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /// Connections that are open now.
  public int connections() {
    return open.size();
  }

  /// Answers a path with these lines as the head and these bytes as the body, then keeps the
  /// connection.
  public FaultServer on(String path, String head, byte[] body) {
    return on(path, reply(head, body));
  }

  /// Writes a head, a blank line and a body.
  public static void write(OutputStream out, String head, byte[] body) throws IOException {
    out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(US_ASCII));
    out.write(body);
    out.flush();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        // Else the second of two writes waits for an acknowledgement, 40 ms of it.
        socket.setTcpNoDelay(true);
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = socket.getInputStream();
      var out = socket.getOutputStream();
      while (true) {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
          int next = in.read();
          if (next < 0) {
            return;
          }
          head.append((char) next);
        }
        requests.incrementAndGet();
        var path = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
        var script = scripts.get(path);
        if (script == null) {
          write(out, "HTTP/1.1 404 Not Found\nContent-Length: 0", new byte[0]);
        } else if (!script.play(head.toString(), socket, out)) {
          return;
        }
      }
    } catch (IOException _) {
      // The other side hung up: part of the play.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
