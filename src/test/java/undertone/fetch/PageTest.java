package undertone.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Failure.Cause;

@Timeout(30)
class PageTest extends FetchFixture {

  @Test
  void tellsTheTextItsTypeAndWhereItWasFoundInTheEnd() {
    server.on("/data", "HTTP/1.1 301 Moved\nLocation: /data/\nContent-Length: 0", new byte[0]);
    server.on("/data/", head("text/html", 2), "ok".getBytes(UTF_8));

    assertThat(page("/data"))
        .isEqualTo(new Page.Text("ok", server.address() + "/data/", "text/html"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=ISO-8859-1, ISO-8859-1, ''",
    "'text/html; charset=\"iso-8859-1\"', ISO-8859-1, ''",
    "text/html, UTF-8, ''",
    "text/html; charset=nonsense, UTF-8, ''",
    "text/html, windows-1252, '<meta charset=\"windows-1252\">'",
    "text/html, windows-1252, '<meta content=\"text/html; charset=windows-1252\">'",
    "text/html; charset=utf-8, UTF-8, '<meta charset=\"windows-1252\">'",
    "application/json, UTF-8, ''",
  })
  void readsWhicheverCharsetIsNamed(String type, String charset, String before) {
    var bytes = (before + "Größe €").getBytes(Charset.forName(charset));
    server.on("/", head(type, bytes.length), bytes);

    var read = ((Page.Text) page("/")).text();

    assertThat(read).isEqualTo(before + (charset.equals("ISO-8859-1") ? "Größe ?" : "Größe €"));
  }

  @Test
  void aByteOrderMarkSaysMoreThanTheServer() {
    var utf8 = "\ufeffä".getBytes(UTF_8);
    var utf16 = "\ufeffä".getBytes(UTF_16LE);
    server.on("/8", head("text/plain; charset=iso-8859-1", utf8.length), utf8);
    server.on("/16", head("text/plain; charset=iso-8859-1", utf16.length), utf16);

    assertThat(page("/8")).isInstanceOfSatisfying(Page.Text.class, this::isOneUmlaut);
    assertThat(page("/16")).isInstanceOfSatisfying(Page.Text.class, this::isOneUmlaut);
  }

  private void isOneUmlaut(Page.Text read) {
    assertThat(read.text()).isEqualTo("ä");
  }

  @Test
  void readsAPageWithoutALength() {
    var text = "x".repeat(300_000);
    server.on(
        "/",
        (_, out) -> {
          FaultServer.write(out, "HTTP/1.1 200 OK\nConnection: close", text.getBytes(ISO_8859_1));
          return false;
        });

    assertThat(((Page.Text) page("/")).text()).isEqualTo(text);
  }

  @Test
  void aPageThatIsNotThereSaysSoWithItsAddress() {
    assertThat(page("/gone"))
        .isInstanceOfSatisfying(
            Page.Refused.class,
            refused -> {
              assertThat(refused.httpStatus()).isEqualTo(404);
              assertThat(refused.failure().message())
                  .isEqualTo(server.address() + "/gone: the server answered HTTP 404 Not Found");
            });
  }

  @Test
  void asksAgainWhereThatHelps() {
    server.inTurn(
        "/",
        FaultServer.reply("HTTP/1.1 503 Busy\nContent-Length: 0", new byte[0]),
        FaultServer.reply(head("text/html", 2), "ok".getBytes(UTF_8)));

    assertThat(page("/")).isInstanceOf(Page.Text.class);
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void aPageOf64MiBAndMoreIsRefused() {
    server.on("/", head("text/html", PageReader.LARGEST + 1), new byte[0]);

    assertThat(page("/"))
        .isInstanceOfSatisfying(
            Page.Refused.class,
            refused -> assertThat(refused.failure().cause()).isEqualTo(Cause.TOO_LARGE));
  }

  @Test
  void canBeCalledOffWhileTheServerIsSilent() throws Exception {
    var asked = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    server.on(
        "/",
        (_, _) -> {
          asked.countDown();
          released.await();
          return false;
        });
    var off = new AtomicBoolean();
    var read = new AtomicReference<Page>();
    var reading =
        Thread.ofVirtual().start(() -> read.set(client.page(server.address() + "/", off::get)));
    asked.await();

    off.set(true);
    reading.join();
    released.countDown();

    assertThat(read).hasValue(new Page.Cancelled());
  }

  @Test
  void isNotEvenAskedForOnceCalledOff() {
    assertThat(client.page(server.address() + "/", () -> true)).isEqualTo(new Page.Cancelled());
    assertThat(server.requests()).isZero();
  }

  private Page page(String path) {
    return client.page(server.address() + path, () -> false);
  }

  private static String head(String type, int length) {
    return "HTTP/1.1 200 OK\nContent-Type: %s\nContent-Length: %d".formatted(type, length);
  }
}
