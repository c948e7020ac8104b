package undertone.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;

@Timeout(30)
class LocalReadTest extends FetchFixture {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain.f64", "with space & ümlaut #1 100%.f64", "[a]{b}.f64"})
  void aFileOfAnyNameIsABody(String name) throws Exception {
    var bytes = new byte[(3 << 20) + 7];
    new Random(1).nextBytes(bytes);
    var file = Files.write(folder.resolve(name), bytes);

    var heard = fetch(file.toUri().toString());

    assertThat(heard.events()).containsExactly("requested", "first byte", "ended");
    assertThat(heard.attempts()).isEqualTo(1);
    assertThat(heard.fetched())
        .isInstanceOfSatisfying(
            Fetched.Body.class,
            body -> {
              assertThat(body.httpStatus()).isZero();
              assertThat(body.contentType()).isEmpty();
              assertThat(body.sampleRateHz()).isNaN();
            });
    assertThat(heard.bytes()).isEqualTo(bytes);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void readsOnTheCallingThreadToo() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "ok");
    var ended = new LinkedBlockingQueue<Heard>();

    fetcher.fetch(recording(file.toUri().toString()), new Listener(ended));

    assertThat(ended.remove().bytes()).asString().isEqualTo("ok");
  }

  @Test
  void anEmptyFileIsAnEmptyBody() throws Exception {
    var file = Files.createFile(folder.resolve("empty"));

    assertThat(fetch(file.toUri().toString()).bytes()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereFailsAtOnce() throws Exception {
    var file = folder.resolve("gone.wav");

    var heard = fetch(fetcher(new FetchTerms(5, 1 << 20)), file.toUri().toString());

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.FILE);
    assertThat(heard.failed().httpStatus()).isZero();
    assertThat(heard.sentence()).isEqualTo("rec: there is no file " + file);
    assertThat(heard.attempts()).isEqualTo(1);
  }

  @Test
  void aFolderIsNoRecording() throws Exception {
    assertThat(fetch(folder.toUri().toString()).sentence())
        .isEqualTo("rec: " + folder + " is a folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceWithoutEndIsNoRecording() throws Exception {
    assertThat(fetch("file:///dev/zero").sentence())
        .isEqualTo("rec: /dev/zero is no ordinary file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeReadSaysSo() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "ok");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "whoever is root may read everything");

    assertThat(fetch(file.toUri().toString()).sentence())
        .isEqualTo("rec: " + file + " may not be read: your account has no permission");
  }

  @Test
  void whatTheFileSystemSaysBecomesASentence() {
    var file = Path.of("a.wav");

    assertThat(LocalRead.sentence(file, new AccessDeniedException("a.wav")))
        .isEqualTo("a.wav may not be read: your account has no permission");
    assertThat(
            LocalRead.sentence(file, new FileSystemException("a.wav", null, "Too many open files")))
        .isEqualTo("a.wav cannot be read: Too many open files");
    assertThat(LocalRead.sentence(file, new IOException("Input/output error")))
        .isEqualTo("a.wav cannot be read: Input/output error");
  }

  @Test
  void aFileLargerThanTheRunTakesIsNotRead() throws Exception {
    var file = Files.write(folder.resolve("large"), new byte[1025]);

    var heard = fetch(fetcher(new FetchTerms(1, 1024)), file.toUri().toString());

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(heard.sentence())
        .isEqualTo("rec: the file has 1025 bytes, and 1024 bytes is the most that this run takes");
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aFileThatShrinksWhileItIsReadFails() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "0123456789");

    var heard = fetchWhile(file, () -> truncate(file, 4));

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.FILE);
    assertThat(heard.failed().bytes()).isEqualTo(4);
    assertThat(heard.sentence())
        .isEqualTo("rec: the file changed while it was read: it ended after 4 of 10 bytes");
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aFileThatGrowsWhileItIsReadFails() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "0123456789");

    var heard = fetchWhile(file, () -> Files.writeString(file, "0123456789ab"));

    assertThat(heard.sentence())
        .isEqualTo("rec: the file changed while it was read: it had 10 bytes, then 12");
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void aFileThatIsWrittenAnewWhileItIsReadFails() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "0123456789");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    var heard = fetchWhile(file, () -> Files.writeString(file, "abcdefghij"));

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.FILE);
  }

  @Test
  void aFileThatVanishesWhileItIsReadSaysSo() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "0123456789");

    var heard = fetchWhile(file, () -> Files.delete(file));

    assertThat(heard.sentence()).isEqualTo("rec: there is no file " + file);
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void cancelEndsAReadBetweenTwoStrides() throws Exception {
    var file = Files.write(folder.resolve("a"), new byte[3 << 20]);
    var reading = fetcher(TERMS);

    var heard = fetchWhile(reading, file, reading::cancelAll);

    assertThat(heard.fetched()).isEqualTo(new Fetched.Cancelled());
    assertThat(slotsOut).hasValue(0);
  }

  @Test
  void nothingIsReadAfterCancel() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "ok");
    fetcher.cancelAll();

    var heard = fetch(file.toUri().toString());

    assertThat(heard.fetched()).isEqualTo(new Fetched.Cancelled());
    assertThat(heard.events()).containsExactly("ended");
  }

  @Test
  void waitsForMemoryNoLongerThanTheRunLasts() throws Exception {
    var file = Files.writeString(folder.resolve("a"), "ok");
    var ended = new LinkedBlockingQueue<Heard>();

    client
        .fetcher(threads, _ -> null, TERMS)
        .start(recording(file.toUri().toString()), new Listener(ended));

    assertThat(ended.take().fetched()).isEqualTo(new Fetched.Cancelled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///a b", "file:a", "file://elsewhere.example/a", "file:///a%00b"})
  void anAddressOfNoFileHereIsABadAddress(String url) throws Exception {
    var heard = fetch(url);

    assertThat(heard.failed().failure().cause()).isEqualTo(Cause.BAD_ADDRESS);
    assertThat(heard.sentence()).startsWith("rec: " + url + " is no address of a file here: ");
  }

  private interface Deed {
    void act() throws IOException;
  }

  private Heard fetchWhile(Path file, Deed deed) throws InterruptedException {
    return fetchWhile(fetcher, file, deed);
  }

  /// Does something after the file was opened and before its first byte is read.
  private Heard fetchWhile(Fetcher with, Path file, Deed deed) throws InterruptedException {
    var ended = new LinkedBlockingQueue<Heard>();
    with.start(
        recording(file.toUri().toString()),
        new Listener(ended) {
          @Override
          public void firstByte() {
            try {
              deed.act();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        });
    return ended.take();
  }

  private static void truncate(Path file, long length) throws IOException {
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
    }
    assertThat(Files.readAllBytes(file)).hasSize((int) length).startsWith("0".getBytes(US_ASCII));
  }
}
