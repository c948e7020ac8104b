package undertone.simulator;

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
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

/// Making and serving recordings of 5,000 samples.
///
/// `mvn -q -Pjmh test-compile exec:exec@jmh`
///
/// `make` is the time to compute one recording into a buffer. `serve` is a request over a kept
/// connection by a client that only reads; its `cpuMicros` divided by its `recordings` is the CPU
/// time of the whole process for one recording, client and kernel included.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimulatorBenchmark {
  private static final ServiceSettings SETTINGS =
      new ServiceSettings(20, 5_000, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, Failures.ofRate(0), 1);

  /// What making needs.
  @State(Scope.Thread)
  public static class Making {
    final NoiseTable noise = new NoiseTable();
    final ByteBuffer buffer = ByteBuffer.allocateDirect(40_000);
    long id;
  }

  /// A running service and one connection to it.
  @State(Scope.Thread)
  public static class Serving {
    private static final byte[] REQUEST =
        "GET /recordings/00007.f64 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final SimulatedService service;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] answer = new byte[1 << 16];
    private final int length;

    /// Starts the service and learns how long an answer is.
    public Serving() {
      try {
        service = SimulatedService.start(0, SETTINGS);
        var address = URI.create(service.address());
        socket = new Socket(address.getHost(), address.getPort());
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
        length = headers + 4 + 40_000;
        in.skipNBytes(length - end);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    void fetch() throws IOException {
      out.write(REQUEST);
      in.readNBytes(answer, 0, length);
    }

    /// Stops it.
    ///
    /// @throws IOException if it cannot
    @TearDown
    public void stop() throws IOException {
      socket.close();
      service.close();
    }
  }

  /// The process's CPU time.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    /// CPU time of the process in the iteration, in microseconds.
    public long cpuMicros;

    /// Recordings served in the iteration.
    public long recordings;

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

  /// Computes one recording.
  ///
  /// @param making what it needs
  /// @return the filled buffer
  @Benchmark
  public ByteBuffer make(Making making) {
    var recording = SimulatedRecording.numbered(SETTINGS, making.id++);
    making.buffer.clear();
    new SampleGenerator(recording, making.noise).fill(making.buffer, 0, 5_000);
    return making.buffer;
  }

  /// Fetches one recording.
  ///
  /// @param serving the service
  /// @param cpu the clock
  /// @throws IOException if the connection breaks
  @Benchmark
  public void serve(Serving serving, Cpu cpu) throws IOException {
    serving.fetch();
    cpu.recordings++;
  }
}
