package undertone.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import okio.Buffer;
import okio.FileSystem;
import okio.ForwardingFileSystem;
import okio.ForwardingSink;
import okio.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.ProxyChoice;

/// Where answers are kept: how much, by how many at once, and what happens where that fails.
@Timeout(30)
class CacheFolderTest extends FetchFixture {
  private static final int BODY = 10_000;

  @TempDir Path folder;

  static HttpClient cached(HttpClient client, Which which) {
    return bounded(client, which, 1 << 20);
  }

  private static HttpClient bounded(HttpClient client, Which which, long bytes) {
    client.network(
        new NetworkSettings(List.of(), new ProxyChoice.Direct(), new CacheChoice(which, bytes)));
    return client;
  }

  @Test
  void theOldestMakeRoomSoThatTheBoundHolds() throws Exception {
    var runs = bounded(clientElsewhere(folder, Map.of()), Which.ALL, 50_000);
    for (int i = 0; i < 20; i++) {
      serve("/" + i, BODY);
      fetch(fetcher(runs, TERMS), "/" + i).bytes();
    }

    assertThat(fetch(fetcher(runs, TERMS), "/19").attempts()).as("the newest is kept").isZero();
    assertThat(fetch(fetcher(runs, TERMS), "/0").attempts()).as("the oldest is not").isEqualTo(1);
    runs.close();
    assertThat(bytesOnDisk()).isLessThanOrEqualTo(55_000);
  }

  @Test
  void whatIsMoreThanAQuarterOfItIsNotKept() throws Exception {
    var runs = bounded(clientElsewhere(folder, Map.of()), Which.ALL, 4L * BODY - 4);
    serve("/a", BODY);

    fetch(fetcher(runs, TERMS), "/a").bytes();

    assertThat(fetch(fetcher(runs, TERMS), "/a").attempts()).isEqualTo(1);
  }

  @Test
  void outlivesTheProgram() throws Exception {
    serve("/a", BODY);
    var first = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    fetch(fetcher(first, TERMS), "/a").bytes();
    first.close();

    var second = cached(clientElsewhere(folder, Map.of()), Which.ALL);

    assertThat(second.cacheUse().storedBytes()).isGreaterThan(BODY);
    assertThat(fetch(fetcher(second, TERMS), "/a").bytes()).hasSize(BODY);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void whatIsSpoiltOnTheDiskIsFetchedAnewAndMended() throws Exception {
    serve("/a", BODY);
    var runs = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    fetch(fetcher(runs, TERMS), "/a").bytes();
    try (var files = Files.walk(folder)) {
      var body = files.filter(file -> file.toString().endsWith(".1")).findFirst().orElseThrow();
      Files.writeString(body, "short");
    }

    var heard = fetch(fetcher(runs, TERMS), "/a");

    assertThat(heard.bytes()).hasSize(BODY);
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(server.requests()).isEqualTo(2);
    assertThat(slotsOut).hasValue(0);
    assertThat(fetch(fetcher(runs, TERMS), "/a").attempts()).as("mended").isZero();
  }

  @Test
  void twoAtOnceKeepApartAndAFifthGoesWithout() throws Exception {
    serve("/a", BODY);
    for (int i = 0; i < 5; i++) {
      var runs = cached(clientElsewhere(folder, Map.of()), Which.ALL);
      fetch(fetcher(runs, TERMS), "/a").bytes();
      fetch(fetcher(runs, TERMS), "/a").bytes();

      assertThat(runs.cacheUse().hits()).isEqualTo(i < 4 ? 1 : 0);
      assertThat(runs.cacheUse().trouble())
          .isEqualTo(
              i < 4
                  ? ""
                  : "there is no cache: 4 other windows or runs of Undertone have all of them");
    }
    assertThat(server.requests()).isEqualTo(4 + 2);
  }

  /// The system would give up this process's lock on the first folder as soon as another channel to
  /// it were closed: then the other process would keep its answers among ours.
  @Test
  void anotherProcessGetsAFolderThatNoEngineOfThisOneHas() throws Exception {
    var first = CacheFolder.open(folder, 1 << 20);
    var second = CacheFolder.open(folder, 1 << 20);
    assertThat(name(first)).isEqualTo("answers-1");
    assertThat(name(second)).isEqualTo("answers-2");
    CacheFolder.deleteUnused(folder);
    second.close();
    assertThat(OtherProcess.cacheFolder(folder)).isEqualTo("answers-2");

    first.close();
    assertThat(OtherProcess.cacheFolder(folder)).isEqualTo("answers-1");
  }

  private static String name(CacheFolder open) {
    return open.cache().directory().getName();
  }

  @Test
  void clearForgetsAllButLosesNothing() throws Exception {
    serve("/a", BODY);
    var left = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    var runs = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    fetch(fetcher(left, TERMS), "/a").bytes();
    fetch(fetcher(runs, TERMS), "/a").bytes();
    left.close();

    runs.clearCache();

    assertThat(bytesOnDisk()).as("a journal at most").isLessThan(1_000);
    assertThat(runs.cacheUse().storedBytes()).isZero();
    assertThat(fetch(fetcher(runs, TERMS), "/a").attempts()).isEqualTo(1);
    assertThat(fetch(fetcher(runs, TERMS), "/a").attempts()).isZero();
  }

  @Test
  void clearForgetsWhatIsNoLongerWanted() throws Exception {
    serve("/a", BODY);
    var runs = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    fetch(fetcher(runs, TERMS), "/a").bytes();
    cached(runs, Which.NONE);

    runs.clearCache();

    assertThat(bytesOnDisk()).isZero();
  }

  @Test
  void clearingWhereNothingEverWasDoesNothing() throws Exception {
    cached(clientElsewhere(folder.resolve("none"), Map.of()), Which.ALL).clearCache();

    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aCacheThatIsChangedInMidRunIsClosedWhenItsLastFetchHasEnded() throws Exception {
    serve("/a", BODY);
    var runs = cached(clientElsewhere(folder, Map.of()), Which.ALL);
    var ended = new LinkedBlockingQueue<Heard>();
    fetcher(runs, TERMS)
        .start(
            recording("/a"),
            new Listener(ended) {
              @Override
              public void firstByte() {
                bounded(runs, Which.ALL, 2 << 20);
              }
            });

    assertThat(ended.take().bytes()).hasSize(BODY);
    assertThat(fetch(fetcher(runs, TERMS), "/a").attempts()).isZero();
    assertThat(runs.cacheUse().mostBytes()).isEqualTo(2 << 20);
  }

  @Test
  void aRunGoesOnWhereThereCanBeNoFolder() throws Exception {
    serve("/a", BODY);
    var file = Files.writeString(folder.resolve("file"), "");
    var runs = cached(clientElsewhere(file, Map.of()), Which.ALL);

    assertThat(fetch(fetcher(runs, TERMS), "/a").bytes()).hasSize(BODY);

    assertThat(runs.cacheUse().trouble())
        .isEqualTo("the cache in " + file + " cannot be used: a file is in its place");
  }

  @Test
  void aFullDiskIsToldAndEndsNothing() throws Exception {
    var full =
        new ForwardingFileSystem(FileSystem.SYSTEM) {
          @Override
          public Sink sink(okio.Path file, boolean mustCreate) throws IOException {
            return new ForwardingSink(super.sink(file, mustCreate)) {
              @Override
              public void write(Buffer source, long byteCount) throws IOException {
                if (file.name().endsWith(".1.tmp")) {
                  throw new IOException("No space left on device");
                }
                super.write(source, byteCount);
              }
            };
          }
        };
    serve("/a", BODY);
    try (var kept = CacheFolder.open(folder, 1 << 20, full)) {
      assertThat(kept.trouble()).isEmpty();
      var client =
          new okhttp3.OkHttpClient.Builder()
              .cache(kept.cache())
              .addNetworkInterceptor(new Freshness(_ -> true, 1 << 20))
              .build();
      var request = new okhttp3.Request.Builder().url(server.address() + "/a").build();

      for (int i = 0; i < 2; i++) {
        try (var answer = client.newCall(request).execute()) {
          assertThat(answer.body().bytes()).hasSize(BODY);
        }
      }

      assertThat(server.requests()).isEqualTo(2);
      assertThat(kept.trouble())
          .isEqualTo("the cache in " + folder + " cannot be used: No space left on device");
    }
  }

  @Test
  void whatCannotBeDeletedIsTold() throws Exception {
    Files.createDirectories(folder.resolve("answers-1"));
    Files.createDirectories(folder.resolve("answers-1.lock"));

    assertThatThrownBy(() -> CacheFolder.deleteUnused(folder))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("the cache in " + folder.resolve("answers-1") + " could not be deleted: ");
  }

  private void serve(String path, int bytes) {
    server.on(
        path,
        "HTTP/1.1 200 OK\nCache-Control: max-age=3600\nContent-Length: " + bytes,
        "x".repeat(bytes).getBytes(UTF_8));
  }

  /// Locks not counted, which are empty.
  private long bytesOnDisk() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
