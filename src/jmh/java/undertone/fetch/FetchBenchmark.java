package undertone.fetch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import undertone.model.RecordingRef;

/// One fetch of 40 KB by the program's client, and by the least there is: a socket that is kept
/// open and a buffer. Both ask the same simulated service, which runs in a process of its own, so
/// that `cpuMicros` divided by `fetches` is the CPU time of the client alone, kernel included.
///
/// `mvn -q -Pjmh test-compile exec:exec@jmh -Djmh.args=FetchBenchmark`
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FetchBenchmark {
  private static final int BYTES = 40_000;

  /// A simulated service in a process of its own.
  @State(Scope.Benchmark)
  public static class Service {
    private Process process;
    private URI address;

    /// Starts it.
    ///
    /// @throws IOException if it does not start
    @Setup
    public void start() throws IOException {
      process =
          new ProcessBuilder(
                  List.of(
                      ProcessHandle.current().info().command().orElse("java"),
                      "-XX:+UseSerialGC",
                      "--sun-misc-unsafe-memory-access=allow",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "undertone.Main",
                      "serve",
                      "--port=0",
                      "--latency=0",
                      "--samples=" + BYTES / Double.BYTES))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var line = process.inputReader().readLine();
      if (line == null) {
        throw new IOException("the simulated service did not start");
      }
      address = URI.create(line.substring(line.indexOf("http://")));
    }

    /// Ends it.
    @TearDown
    public void stop() {
      process.destroy();
    }
  }

  /// A socket, and how long the answer is.
  @State(Scope.Thread)
  public static class Raw {
    private static final byte[] REQUEST =
        "GET /recordings/00007.f64 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final byte[] answer = new byte[1 << 16];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int length;

    /// Connects and looks at a first answer.
    ///
    /// @param service whom to ask
    /// @throws IOException if it does not answer
    @Setup
    public void connect(Service service) throws IOException {
      socket = new Socket(service.address.getHost(), service.address.getPort());
      socket.setTcpNoDelay(true);
      in = socket.getInputStream();
      out = socket.getOutputStream();
      out.write(REQUEST);
      int end = 0;
      int headers = -1;
      while (headers < 0) {
        end += in.read(answer, end, answer.length - end);
        headers = new String(answer, 0, end, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
      }
      length = headers + 4 + BYTES;
      in.skipNBytes(length - end);
    }

    /// Hangs up.
    ///
    /// @throws IOException if it cannot
    @TearDown
    public void close() throws IOException {
      socket.close();
    }
  }

  /// The program's client, with one slot for all bodies.
  @State(Scope.Thread)
  public static class Own {
    private final HttpClient client = new HttpClient();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final ByteBuffer body = ByteBuffer.allocateDirect(1 << 16);
    private Fetcher fetcher;
    private RecordingRef recording;
    private long received;

    /// Readies a fetcher.
    ///
    /// @param service whom to ask
    @Setup
    public void prepare(Service service) {
      recording = new RecordingRef(0, "00007.f64", service.address + "/recordings/00007.f64");
      fetcher =
          client.fetcher(
              threads, bytes -> new OneSlot(body.clear().limit(bytes)), new FetchTerms(1, 1 << 20));
    }

    void fetch() {
      fetcher.fetch(
          recording,
          new FetchListener() {
            @Override
            public void requested() {}

            @Override
            public void firstByte() {}

            @Override
            public void ended(Fetched fetched, int attempts) {
              if (!(fetched instanceof Fetched.Body whole)) {
                throw new UncheckedIOException(new IOException(fetched.toString()));
              }
              received += whole.slot().buffer().remaining();
            }
          });
    }

    /// Closes the client.
    @TearDown
    public void close() {
      threads.shutdownNow();
      client.close();
    }
  }

  private record OneSlot(ByteBuffer buffer) implements BodySlot {
    @Override
    public boolean grow(int bytes) {
      return false;
    }

    @Override
    public void close() {
      // There is one, and it stays.
    }
  }

  /// The process's CPU time.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    /// CPU time of the process in the iteration, in microseconds.
    public long cpuMicros;

    /// Recordings fetched in the iteration.
    public long fetches;

    private final OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    /// Notes where the clock stands.
    @Setup(Level.Iteration)
    public void begin() {
      before = process.getProcessCpuTime();
    }

    /// Reads the clock again.
    @TearDown(Level.Iteration)
    public void end() {
      cpuMicros = (process.getProcessCpuTime() - before) / 1_000;
    }
  }

  /// By a bare socket.
  ///
  /// @param raw the socket
  /// @param cpu the clock
  /// @throws IOException if the connection breaks
  @Benchmark
  public void bareSocket(Raw raw, Cpu cpu) throws IOException {
    raw.out.write(Raw.REQUEST);
    raw.in.readNBytes(raw.answer, 0, raw.length);
    cpu.fetches++;
  }

  /// By the program's own client.
  ///
  /// @param own the client
  /// @param service whom to ask
  /// @param cpu the clock
  /// @return bytes so far
  @Benchmark
  public long fetcher(Own own, Service service, Cpu cpu) {
    own.fetch();
    cpu.fetches++;
    return own.received;
  }
}
