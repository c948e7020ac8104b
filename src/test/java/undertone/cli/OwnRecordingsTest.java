package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;

/// Recordings of the user's own, from a folder and over real HTTP, as the terminal tells of them.
@Timeout(60)
class OwnRecordingsTest extends CommandLineFixture {
  @TempDir private Path folder;
  private Path data = Path.of("");
  private HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void serve() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    for (int i = 1; i <= 3; i++) {
      Files.write(data.resolve(i + ".f64"), sine(i / 100.0));
    }
    var files = SimpleFileServer.createFileHandler(data.toAbsolutePath());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
          files.handle(exchange);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFolderIsSurveyedAndNoRateIsInvented() {
    assertThat(run(NONE, "run", data.toString())).isZero();
    assertThat(words())
        .contains("dominant [cycles/sample]", "1.f64      done                    0.010000")
        .contains("3 recordings: 3 analysed, 0 failed")
        .contains("No sample rate is known of these recordings", "--sample-rate sets it")
        .doesNotContain("Hz");
  }

  @Test
  void aRateThatIsGivenMakesHertz() {
    assertThat(run(NONE, "run", data.toString(), "--sample-rate", "2kHz")).isZero();
    assertThat(words())
        .contains("dominant [Hz]", "done           20.000")
        .doesNotContain("cycles/sample", "No sample rate");
  }

  @Test
  void aListOnStandardInputTellsItsBadLinesFirst() {
    var list = "%1$s/1.f64\nnonsense\n%1$s/2.f64\n".formatted(address());
    var input = new ByteArrayInputStream(list.getBytes(UTF_8));
    assertThat(run(input, NONE, "run", "--list", "-")).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).startsWith("1 line is no address: line 2: nonsense");
    assertThat(words()).contains("3 recordings: 2 analysed, 1 failed");
  }

  @Test
  void anIndexPageThatIsNotWholeIsNoFullSuccess() throws Exception {
    Files.writeString(
        data.resolve("index.html"), "<a href='1.f64'>1.f64</a> <a href='gone/'>gone/</a>");
    String[] args = {"run", "--quiet", "--index", address() + "/", "--depth", "1"};
    assertThat(run(NONE, args)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors())
        .startsWith("1 page could not be read: ")
        .contains("/gone/")
        .hasLineCount(1);
    args[5] = "0";
    err.reset();
    assertThat(run(NONE, args)).isEqualTo(ExitCode.ALL_ANALYSED);
    assertThat(errors()).isEmpty();
  }

  @Test
  void aCsvListMayGiveEachItsRate() throws Exception {
    var list = folder.resolve("list.csv");
    Files.writeString(
        list, "url,name,sample_rate_hz\n%1$s/1.f64,a,100\n%1$s/2.f64,b,\n".formatted(address()));
    assertThat(run(NONE, "run", "--list", list.toString())).isZero();
    assertThat(words())
        .containsPattern("a  +done  +1\\.000 Hz ")
        .containsPattern("b  +done  +0\\.020000 cycles/sample ")
        .contains("No sample rate is known of 1 row: ");
  }

  @Test
  void theAnalysisIsToldInOneLineAndAddsColumns() {
    var line = "run %s --measures statistics --sample-rate 100".formatted(data);
    assertThat(run(NONE, line.split(" "))).isZero();
    assertThat(words())
        .contains("Analysis    periodogram;statistics", "crest_factor", " 1.41421")
        .containsPattern("\\(and \\d+ columns: --csv has them all\\)");
  }

  @Test
  void aSecondRunIsAnsweredFromTheCacheUntilItIsCleared() {
    var url = address() + "/[1-3].f64";
    assertThat(cached("run", "--cache-all", url)).isZero();
    assertThat(words()).contains("Cache       0 of 3 answered from the cache");
    int before = asked.get();
    out.reset();
    assertThat(cached("run", "--cache-all", "--measures", "statistics", url)).isZero();
    assertThat(words()).contains("Cache       3 of 3 answered from the cache");
    assertThat(asked).hasValue(before);

    out.reset();
    assertThat(cached("cache")).isZero();
    assertThat(words()).contains("Folder  " + folder.resolve("cache"), " of 1.0 GiB at most");
    assertThat(words()).doesNotContain("Size    0 B");
    out.reset();
    assertThat(cached("cache", "--clear")).isZero();
    assertThat(words()).contains("Cleared ").doesNotContain("Cleared 0 B");
    out.reset();
    assertThat(cached("cache")).isZero();
    assertThat(words()).contains("Size    0 B of 1.0 GiB at most");
  }

  @Test
  void aComparisonListsOnceAndFetchesEveryTime() {
    assertThat(cached("compare", "--repeats", "1", address() + "/[1-3].f64")).isZero();
    assertThat(asked).hasValue(5 * 3);
    assertThat(words()).contains("All 4 runs found the same: 3 recordings, 3 analysed.");
  }

  @Test
  void theAnalysesAreListedWithTheirColumns() {
    assertThat(run(NONE, "analyses")).isZero();
    assertThat(words())
        .contains("peak: Peak with window", "peak_frequency_hz [Hz]", "crest_factor")
        .contains("Plug-ins: none in ")
        .contains("density summed over all frequencies")
        .doesNotContain("0.0");
    assertThat(words().lines()).allMatch(line -> line.length() <= 100);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// With a cache that is the test's own.
  private int cached(String... args) {
    var folders =
        new UserFolders(
            folder.resolve("plugins"), folder.resolve("cache"), folder.resolve("credentials"));
    var services =
        new Services() {
          @Override
          public DataService serve(int port, ServiceSettings settings) {
            throw new AssertionError("no simulator is wanted");
          }

          @Override
          public Engine engine(String simulatorAddress) {
            return new Engine(simulatorAddress, folders);
          }

          @Override
          public UserFolders folders() {
            return folders;
          }
        };
    var console = new Console(InputStream.nullInputStream(), out, err, false, UTF_8);
    return CommandLineApp.run(args, services, console, NONE);
  }

  private static byte[] sine(double cyclesPerSample) {
    var bytes = ByteBuffer.allocate(8 * 200).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 200; i++) {
      bytes.putDouble(Math.sin(2 * Math.PI * cyclesPerSample * i));
    }
    return bytes.array();
  }
}
