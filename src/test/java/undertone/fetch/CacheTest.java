package undertone.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.CacheUse;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;

/// What the second run over the same data asks for.
@Timeout(30)
class CacheTest extends FetchFixture {
  private static final byte[] BODY = "0123456789".getBytes(UTF_8);
  private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 10\n";

  @TempDir Path folder;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  @Test
  void anAnswerThatSaysNothingHoldsForADay() throws Exception {
    serve(OK);
    var runs = cached(Which.ALL);

    assertThat(fetchWhole(runs)).isEqualTo(1);
    assertThat(fetchWhole(runs)).as("requests for the second").isZero();

    assertThat(seen).hasSize(1);
    assertThat(runs.cacheUse().hits()).isEqualTo(1);
    assertThat(runs.cacheUse().requests()).isEqualTo(2);
    assertThat(runs.cacheUse().storedBytes()).isGreaterThanOrEqualTo(10);
    assertThat(runs.cacheUse().trouble()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control: max-age=3600",
        "Cache-Control: private, max-age=3600\nETag: \"v1\"",
        "Date: Mon, 01 Jan 2096 00:00:00 GMT\nExpires: Mon, 01 Jan 2097 00:00:00 GMT",
      })
  void whatIsFreshIsNotAskedForAgain(String headers) throws Exception {
    serve(OK + headers);
    var runs = cached(Which.ALL);

    fetchWhole(runs);
    assertThat(fetchWhole(runs)).isZero();

    assertThat(seen).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ETag: \"v1\"",
        "ETag: W/\"v1\"",
        "Last-Modified: Mon, 01 Jan 2001 00:00:00 GMT",
        "Last-Modified: Mon, 01 Jan 2001 00:00:00 GMT\nExpires: 0",
        "Cache-Control: no-cache\nETag: \"v1\"",
        "Cache-Control: max-age=0\nETag: \"v1\"",
      })
  void whatHasATagOrADateIsAskedForAndNotSentAgain(String headers) throws Exception {
    serve(OK + headers);
    var runs = cached(Which.ALL);
    fetchWhole(runs);
    serve("HTTP/1.1 304 Not Modified");

    assertThat(fetchWhole(runs)).isEqualTo(1);
    assertThat(fetchWhole(runs)).isEqualTo(1);

    assertThat(seen).hasSize(3);
    assertThat(seen.getLast())
        .containsAnyOf("If-None-Match: ", "If-Modified-Since: Mon, 01 Jan 2001");
    assertThat(runs.cacheUse().hits()).isEqualTo(2);
  }

  @Test
  void whatHasChangedIsFetchedAnew() throws Exception {
    serve(OK + "ETag: \"v1\"");
    var runs = cached(Which.ALL);
    fetchWhole(runs);
    server.on("/a", noting(FaultServer.reply(OK + "ETag: \"v2\"", "abcdefghij".getBytes(UTF_8))));

    assertThat(fetch(fetcher(runs, TERMS), "/a").bytes()).asString().isEqualTo("abcdefghij");
    assertThat(runs.cacheUse().hits()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Cache-Control: no-store",
        OK + "Cache-Control: no-store, max-age=3600\nETag: \"v1\"",
        OK + "Content-Type: text/html",
        OK + "Vary: *",
        "HTTP/1.1 404 Gone\nContent-Length: 10\nCache-Control: max-age=3600",
        "HTTP/1.1 203 Changed\nContent-Length: 10\nCache-Control: max-age=3600",
      })
  void whatMustNotBeKeptIsNot(String head) throws Exception {
    serve(head);
    var runs = cached(Which.ALL);

    fetch(fetcher(runs, TERMS), "/a");
    fetch(fetcher(runs, TERMS), "/a");

    assertThat(seen).hasSize(2);
    assertThat(runs.cacheUse().hits()).isZero();
    assertThat(onDisk()).doesNotContain("0123456789");
  }

  @Test
  void aBodyThatBreaksOffIsNeverKept() throws Exception {
    var cut =
        noting((_, _, out) -> {
          FaultServer.write(out, OK, Arrays.copyOf(BODY, 4));
          return false;
        });
    server.inTurn("/a", cut, noting(FaultServer.reply(OK, BODY)));
    var runs = cached(Which.ALL);

    assertThat(fetch(fetcher(runs, TERMS), "/a").sentence())
        .isEqualTo("rec: the body broke off after 4 of 10 bytes");
    assertThat(fetch(fetcher(runs, TERMS), "/a").bytes()).isEqualTo(BODY);
    assertThat(seen).hasSize(2);
  }

  @Test
  void aBodyIsGoneOnWithAndItsPartsAreNeverKept() throws Exception {
    var tagged = OK + "ETag: \"v1\"\nCache-Control: max-age=3600";
    var cut =
        noting((_, _, out) -> {
          FaultServer.write(out, tagged, Arrays.copyOf(BODY, 4));
          return false;
        });
    var rest =
        noting(
            FaultServer.reply(
                """
                HTTP/1.1 206 Partial Content
                Content-Length: 6
                ETag: "v1"
                Cache-Control: max-age=3600
                Content-Range: bytes 4-9/10\
                """,
                Arrays.copyOfRange(BODY, 4, 10)));
    server.inTurn("/a", cut, rest, noting(FaultServer.reply(tagged, BODY)));
    var runs = cached(Which.ALL);

    var heard = fetch(fetcher(runs, new FetchTerms(2, 1 << 20)), "/a");

    assertThat(heard.bytes()).isEqualTo(BODY);
    assertThat(heard.attempts()).isEqualTo(2);
    assertThat(seen.getLast()).contains("Range: bytes=4-");
    assertThat(fetchWhole(runs)).isEqualTo(1);
    assertThat(seen.getLast()).doesNotContain("Range");
    assertThat(fetchWhole(runs)).isZero();
  }

  @Test
  void aPackedBodyIsKeptAsItCameAndUnpackedAgain() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(BODY);
    }
    var packed = bytes.toByteArray();
    server.on(
        "/a",
        noting(
            FaultServer.reply(
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nVary: Accept-Encoding\nContent-Length: "
                    + packed.length,
                packed)));
    var runs = cached(Which.ALL);

    fetchWhole(runs);
    assertThat(fetchWhole(runs)).isZero();
  }

  @Test
  void aRedirectOutOfTheCacheLeavesTheRequestBehindItCounted() throws Exception {
    server.on(
        "/a",
        noting(
            FaultServer.reply(
                "HTTP/1.1 301 Moved\nContent-Length: 0\nLocation: /b\nCache-Control: max-age=60",
                new byte[0])));
    server.on("/b", noting(FaultServer.reply(OK + "ETag: \"v1\"", BODY)));
    var runs = cached(Which.ALL);

    assertThat(fetchWhole(runs)).isEqualTo(1);
    assertThat(fetchWhole(runs)).isEqualTo(1);

    assertThat(seen).extracting(head -> head.split(" ", -1)[1]).containsExactly("/a", "/b", "/b");
  }

  @Test
  void thisMachineIsNotKeptUnlessTheUserWantsAll() throws Exception {
    serve(OK);
    var runs = cached(Which.REMOTE);

    fetchWhole(runs);
    fetchWhole(runs);

    assertThat(seen).hasSize(2);
    assertThat(folder).as("not even a folder is made").isEmptyDirectory();
    assertThat(runs.cacheUse()).isEqualTo(new CacheUse(0, 0, 0, 1 << 20, ""));
  }

  @Test
  void otherHostsAreKeptButNotWhereTheySendBackToThisMachine() throws Exception {
    server.on("/b", noting(FaultServer.reply(OK, BODY)));
    server.on(
        "/a",
        noting(
            FaultServer.reply(
                "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + server.address() + "/b",
                new byte[0])));
    var runs = cached(Which.REMOTE);
    var elsewhere = server.address().replace("127.0.0.1", "signals.example");

    fetch(fetcher(runs, TERMS), elsewhere + "/b").bytes();
    assertThat(fetch(fetcher(runs, TERMS), elsewhere + "/b").attempts()).isZero();
    fetch(fetcher(runs, TERMS), elsewhere + "/a").bytes();
    fetch(fetcher(runs, TERMS), elsewhere + "/a").bytes();

    assertThat(seen)
        .extracting(head -> head.split(" ", -1)[1])
        .containsExactly("/b", "/a", "/b", "/a", "/b");
  }

  @Test
  void withoutACacheNothingIsKept() throws Exception {
    serve(OK);
    var runs = cached(Which.NONE);

    fetchWhole(runs);
    fetchWhole(runs);

    assertThat(seen).hasSize(2);
    assertThat(folder).isEmptyDirectory();
    assertThat(runs.cacheUse()).isEqualTo(CacheUse.NONE);
  }

  @Test
  void pagesAlwaysComeFromTheServer() {
    serve(OK + "Cache-Control: max-age=3600");
    var runs = cached(Which.ALL);

    runs.page(server.address() + "/a", () -> false);
    runs.page(server.address() + "/a", () -> false);

    assertThat(seen).hasSize(2);
  }

  @Test
  void whatAKeyWasShownForIsNeverTakenUnasked() throws Exception {
    serve(OK + "Cache-Control: max-age=3600");
    var runs = cached(Which.ALL);
    var host = server.address().substring("http://".length());
    runs.network(
        new NetworkSettings(
            List.of(new Credential(host, new NetworkSettings.Key.Bearer("one"))),
            new ProxyChoice.Direct(),
            new CacheChoice(Which.ALL, 1 << 20)));

    assertThat(fetchWhole(runs)).isEqualTo(1);
    assertThat(fetchWhole(runs)).isEqualTo(1);
  }

  @Test
  void keysAreNeverWrittenDown() throws Exception {
    serve(OK + "Vary: Authorization, X-Key\nETag: \"v1\"");
    var runs = cached(Which.ALL);
    var host = server.address().substring("http://".length());
    runs.network(
        new NetworkSettings(
            List.of(
                new Credential(host, new NetworkSettings.Key.Bearer("PLANTED")),
                new Credential(host, new NetworkSettings.Key.Header("X-Key", "PLANTED"))),
            new ProxyChoice.Direct(),
            new CacheChoice(Which.ALL, 1 << 20)));

    fetchWhole(runs);

    assertThat(seen.getFirst()).contains("PLANTED");
    assertThat(onDisk()).contains("0123456789").doesNotContain("PLANTED");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayLookIntoIt() throws Exception {
    serve(OK);

    fetchWhole(cached(Which.ALL));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  private HttpClient cached(Which which) {
    return CacheFolderTest.cached(clientElsewhere(folder, Map.of()), which);
  }

  private void serve(String head) {
    server.on("/a", noting(FaultServer.reply(head, head.contains(" 304 ") ? new byte[0] : BODY)));
  }

  private FaultServer.Reply noting(FaultServer.Reply reply) {
    return (request, socket, out) -> {
      seen.add(request);
      return reply.play(request, socket, out);
    };
  }

  /// Fetches the whole body.
  ///
  /// @return how many attempts it took
  private int fetchWhole(HttpClient with) throws InterruptedException {
    var heard = fetch(fetcher(with, TERMS), "/a");
    assertThat(heard.bytes()).isEqualTo(BODY);
    return heard.attempts();
  }

  /// Everything that lies in the folder.
  private String onDisk() throws IOException {
    try (var files = Files.walk(folder)) {
      var all = new StringBuilder();
      files.filter(Files::isRegularFile).forEach(file -> all.append(text(file)));
      return all.toString();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
