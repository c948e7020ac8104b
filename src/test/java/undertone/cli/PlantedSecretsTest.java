package undertone.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.RecordingServer;
import undertone.model.DataService;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.CredentialsFile;
import undertone.pipeline.Engine;

/// Secrets of every kind are planted, the servers get them, and after runs with every output on
/// each byte of each file, of both streams and of the finest log is searched for them.
@Timeout(120)
class PlantedSecretsTest extends JournalFixture {
  private static final String MARK = "pLaNtEd";
  private static final String PASSWORD = MARK + "Password";
  private static final String BEARER = MARK + "Bearer";
  private static final String HEADER = MARK + "Header";
  private static final String PROXY = MARK + "Proxy";
  private static final String KEY = MARK + "Key";

  /// Held here, because the log manager forgets loggers that nobody holds.
  private final List<Logger> loggers = new ArrayList<>();

  private final Map<Logger, Level> levels = new HashMap<>();

  @SuppressWarnings("JdkObsolete") // many threads log
  private final StringBuffer log = new StringBuffer();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          // The test's own servers log what they are sent.
          if (!String.valueOf(record.getLoggerName()).contains("httpserver")) {
            log.append(new SimpleFormatter().format(record));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private RecordingServer server;
  private RecordingServer bearer;
  private RecordingServer header;
  private RecordingServer proxy;

  @BeforeEach
  void serve() throws Exception {
    server = RecordingServer.start(0);
    bearer = RecordingServer.start(0);
    header = RecordingServer.start(0);
    proxy = RecordingServer.start(0);
    proxy.beProxy();
    server.missing(path -> path.contains("missing"));
    CredentialsFile.write(
        folder.resolve("secret/credentials"),
        List.of(
            new Credential(host(server), new NetworkSettings.Key.Basic("ada", PASSWORD)),
            new Credential(host(bearer), new NetworkSettings.Key.Bearer(BEARER)),
            new Credential(host(header), new NetworkSettings.Key.Header("X-Api-Key", HEADER)),
            new Credential(host(proxy), new NetworkSettings.Key.Basic("eve", PROXY))));
    handler.setLevel(Level.ALL);
    for (var name : List.of("", "undertone", "okhttp3", "org.sqlite", "org.jboss", "jdk")) {
      var logger = Logger.getLogger(name);
      levels.put(logger, logger.getLevel());
      loggers.add(logger);
      logger.setLevel(Level.ALL);
    }
    loggers.getFirst().addHandler(handler);
  }

  @AfterEach
  void stop() {
    loggers.getFirst().removeHandler(handler);
    levels.forEach(Logger::setLevel);
    List.of(server, bearer, header, proxy).forEach(RecordingServer::close);
  }

  @Test
  void noneIsFoundInAnythingThatIsWrittenOrSaid() throws Exception {
    var list = folder.resolve("secret/list.csv");
    Files.write(
        list,
        List.of(
            "url,name",
            server.address() + "/a?api_key=" + KEY + ",a",
            server.address() + "/missing?n=1&token=" + KEY + ",",
            bearer.address() + "/b,b",
            header.address() + "/c?sig=" + KEY + "#f,c",
            "http://ada:" + PASSWORD + "@127.0.0.1:1/d,d",
            "http://127.0.0.1:1/e?access_token=" + KEY + ",",
            "httq://host/f?secret=" + KEY + ","));
    every("run", "--list", list.toString());
    every("run", "--index", index());
    every("run", server.address() + "/[0-1]?key=" + KEY);
    assertThat(errors()).contains("The address holds a key (key)");
    every("run", "http://data.example/g?password=" + KEY, "--proxy", host(proxy));
    // What the command line gets wrong is said without it, too.
    every("run", "http://ada:" + PASSWORD + "@h/");
    every("run", "htp://h/?token=" + KEY);
    every("run", "http://h/[5-1]?token=" + KEY);
    every("run", "--index", "http://127.0.0.1:1/?token=" + KEY);
    for (var run : List.of("1", "2", "3", "4")) {
      run(NONE, "show", run);
      run(NONE, "export", run, "--csv", csv("again" + run));
      for (var file :
          List.of("export %s.parquet", "export %s.npz", "report %s.html", "trace %s.trace")) {
        var words = file.split(" ", 2);
        run(NONE, words[0], run, folder.resolve(words[1].formatted(run)).toString());
      }
      run(NONE, "resume", run, "--retry-failed", "--credentials", credentials());
    }
    run(NONE, "runs");

    for (var each : List.of(server, bearer, header, proxy)) {
      assertThat(each.asked()).as("the server has got them").contains(MARK);
    }
    assertThat(server.asked()).contains(encoded("ada:" + PASSWORD), "/a?api_key=" + KEY);
    assertThat(proxy.asked()).contains(encoded("eve:" + PROXY), "password=" + KEY);
    assertThat(log).as("the log is as fine as it gets").contains("okhttp3");

    assertThat(content(folder.resolve("1.parquet")))
        .as("the pages of the file are looked into")
        .contains(server.address() + "/missing?n=1&token=***");
    search("standard output", words());
    search("standard error", errors());
    search("the log", log.toString());
    var kinds = new TreeSet<String>();
    int files = 0;
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(folder.resolve("secret"))) {
          search(file.toString(), content(file));
          kinds.add(file.toString().replaceFirst(".*\\.", ""));
          files++;
        }
      }
    }
    assertThat(files).as("files that were searched").isGreaterThan(10);
    assertThat(kinds)
        .as("kinds of files")
        .contains("csv", "jsonl", "json", "sqlite", "parquet", "npz", "html", "trace");
  }

  @Test
  void aRunWhoseAddressesHoldAKeyGoesOnOnlyWithIt() throws Exception {
    var interrupts = new Pressed();
    server.onRequest(interrupts.at(5));
    var pattern = server.address() + "/[00-39]?token=" + KEY + "&n=1";
    assertThat(kept(interrupts, "run", pattern, "--format", "f64le", "--fetches", "1"))
        .isEqualTo(ExitCode.INTERRUPTED);
    server.onRequest(_ -> {});
    int before = server.counts().size();

    assertThat(kept("resume")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors())
        .contains(
            "the addresses of run 1 hold a key that the journal does not keep (token): give it"
                + " again, --key token=VALUE");
    assertThat(kept("resume", "--key", "other=" + KEY)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(kept("resume", "--key", KEY)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(server.counts()).hasSize(before);

    assertThat(kept("resume", "--key", "token=" + KEY, "--csv", csv("all"))).isZero();
    assertThat(server.counts())
        .hasSize(40)
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(server.asked().lines()).allMatch(line -> line.contains("?token=" + KEY + "&n=1"));
    assertThat(lines("all")).hasSize(41);
    search("the CSV", String.join("\n", lines("all")));
    search("the journal", content(Path.of(journal())));
    search("what was said", words() + errors());
  }

  @Test
  void aListFromStandardInputIsKeptWithoutItsKeys() throws Exception {
    var base = server.address();
    var list = "%s/a?token=%s\n%s/b?sig=%s,%s\n".formatted(base, KEY, base, KEY, KEY);
    var in = new ByteArrayInputStream(list.getBytes(UTF_8));
    run(in, NONE, "run", "--list", "-", "--format", "f64le");
    assertThat(server.asked()).contains("/a?token=" + KEY);
    search("the journal", content(Path.of(journal())));
  }

  @Test
  void whatIsMadeIsForItsOwnerOnly() throws Exception {
    var own = folder.resolve("own");
    assertThat(
            run(
                NONE,
                "run",
                "--recordings",
                "3",
                "--latency",
                "0",
                "--cache-all",
                "--journal",
                own.resolve("deep/journal.sqlite").toString()))
        .isZero();
    CredentialsFile.write(own.resolve("config/credentials"), List.of());
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return;
    }
    for (var root : List.of(own, folder.resolve("cache"))) {
      try (var all = Files.walk(root)) {
        for (var each : all.toList()) {
          boolean inside = !each.equals(root) && root.endsWith("cache");
          // What lies in a folder that others may not enter is out of their reach.
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
              .as(each.toString())
              .matches(inside ? ".*" : "rw.------");
        }
      }
    }
  }

  /// A listing whose links hold keys.
  private String index() {
    server.page(
        "/list/",
        "[\"%s/h?token=%s\", {\"url\":\"i?X-Amz-Signature=%s\"}, \"j?sig=%s\"]"
            .formatted(server.address(), KEY, KEY, KEY));
    return server.address() + "/list/?token=" + KEY;
  }

  /// A run with all outputs.
  private void every(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "f64le", "--credentials", credentials(), "--cache-all"));
    all.addAll(List.of("--attempts", "2", "--csv", csv("run" + System.nanoTime())));
    all.addAll(List.of("--out", folder.resolve(System.nanoTime() + ".jsonl").toString()));
    run(NONE, all.toArray(String[]::new));
  }

  private String credentials() {
    return folder.resolve("secret/credentials").toString();
  }

  @Override
  Services services() {
    var usual = super.services();
    return new Services() {
      @Override
      public DataService serve(int port, ServiceSettings settings) throws IOException {
        return usual.serve(port, settings);
      }

      @Override
      public Engine engine(String simulatorAddress) {
        return new Engine(simulatorAddress, folders());
      }

      @Override
      public Path here() {
        return usual.here();
      }

      @Override
      public UserFolders folders() {
        return usual.folders();
      }
    };
  }

  private static String host(RecordingServer server) {
    return server.address().substring("http://".length());
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static void search(String where, String text) {
    for (var secret :
        List.of(MARK, encoded("ada:" + PASSWORD), encoded("eve:" + PROXY), encoded(KEY))) {
      int at = text.indexOf(secret);
      var around =
          at < 0 ? "" : text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 60));
      assertThat(around).as("a secret in %s", where).isEmpty();
    }
  }

  /// Bytes as letters, and what is packed as well.
  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    var text = new StringBuilder(new String(bytes, ISO_8859_1));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), ISO_8859_1));
      }
    }
    for (int at = 0; at < bytes.length - 2; at++) {
      if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
        text.append(unpacked(new ByteArrayInputStream(bytes, at, bytes.length - at)));
      }
    }
    return text.toString();
  }

  /// A page of a Parquet file; nothing where the bytes only look like the beginning of one.
  private static String unpacked(ByteArrayInputStream page) {
    try (var gzip = new GZIPInputStream(page)) {
      return new String(gzip.readNBytes(1 << 20), ISO_8859_1);
    } catch (IOException _) {
      return "";
    }
  }
}
