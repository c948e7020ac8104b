package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.Journal;
import undertone.journal.RecordingServer;
import undertone.journal.RunRecord.State;
import undertone.pipeline.FdsnServer;

/// Runs that go on although their source has changed, and runs that are given up.
@Timeout(60)
class ResumeTest extends JournalFixture {
  private RecordingServer server;

  @BeforeEach
  void serve() throws Exception {
    server = RecordingServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFolderThatHasChangedIsTold() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    for (var name : List.of("a", "b", "c", "e")) {
      recording(data, name);
    }
    assertThat(kept("run", data.toString())).isZero();
    Files.delete(data.resolve("b.f64"));
    recording(data, "a0");
    recording(data, "d");
    Files.setLastModifiedTime(data.resolve("c.f64"), FileTime.fromMillis(12_345));

    assertThat(kept("resume", "1", "--csv", csv("all"))).isZero();
    assertThat(errors())
        .contains("2 left of 6 recordings")
        .containsPattern(
            "The source has changed: 2 added, 1 gone, 1 changed since 20\\d\\d-\\d\\d-\\d\\d"
                + " \\d\\d:\\d\\d\\n")
        .contains("1 that changed had landed before; its outcome stays, --retry-changed fetches")
        .contains("1 recording that had landed is no longer in the source; the results keep it");
    assertThat(sorted("all").stream().map(line -> line.split(",", 3)[1]))
        .containsExactly("a.f64", "a0.f64", "c.f64", "d.f64", "e.f64", "b.f64", "recording");

    err.reset();
    assertThat(kept("resume", "1")).isZero();
    assertThat(errors()).contains("0 left of 6").doesNotContain("has changed");
  }

  @Test
  void whatHasChangedIsFetchedAgainOnlyIfItIsWanted() throws Exception {
    server.page("/list/", json("a", 1, "b", 1, "c", 1));
    var run = new String[] {"run", "--index", server.address() + "/list/", "--format", "f64le"};
    assertThat(kept(run)).isZero();
    server.page("/list/", json("c", 1, "b", 2, "a", 3));
    server.missing(path -> path.endsWith("/a"));

    assertThat(kept("resume", "1")).isZero();
    assertThat(errors()).contains("0 added, 0 gone, 2 changed since");
    assertThat(server.counts()).containsEntry("/list/a", 1).containsEntry("/list/b", 1);

    server.page("/list/", json("c", 1, "b", 3, "a", 4));
    err.reset();
    assertThat(kept("resume", "1", "--retry-changed", "--csv", csv("all")))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).contains("2 left of 3").contains("0 added, 0 gone, 2 changed since");
    assertThat(server.counts())
        .containsEntry("/list/a", 2)
        .containsEntry("/list/b", 2)
        .containsEntry("/list/c", 1);
    assertThat(sorted("all"))
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("0,c,").contains(",done,"),
            line -> assertThat(line).startsWith("1,b,").contains(",done,"),
            line -> assertThat(line).startsWith("2,a,").contains(",failed,"),
            line -> assertThat(line).startsWith("index,"));
    try (var journal = Journal.openToRead(Path.of(journal()))) {
      var counts = journal.runs().getFirst().counts();
      assertThat(counts.landed()).isEqualTo(3);
      assertThat(counts.analysed()).isEqualTo(2);
      assertThat(counts.failed()).isEqualTo(1);
      assertThat(counts.rows()).isEqualTo(3);
    }
  }

  @Test
  void anIndexPageOfNginxThatHasChangedIsTold() {
    server.page("/", nginx("a", "02-Jan-2026 03:04", "b", "02-Jan-2026 03:04"));
    assertThat(kept("run", "--index", server.address() + "/", "--format", "f64le")).isZero();
    server.page("/", nginx("b", "02-Jan-2026 03:05", "d", "02-Jan-2026 03:04"));
    assertThat(kept("resume", "1")).isZero();
    assertThat(errors()).contains("1 added, 1 gone, 1 changed since");
    assertThat(server.counts()).containsEntry("/b", 1).containsEntry("/d", 1);
  }

  @Test
  void aListThatHasChangedIsToldAsFarAsItSaysAnything() throws Exception {
    var list = folder.resolve("list.txt");
    var base = server.address() + "/";
    Files.write(list, List.of(base + "a", base + "b", base + "c"));
    var interrupts = new Pressed();
    server.onRequest(interrupts.at(1));
    assertThat(
            kept(
                interrupts,
                "run",
                "--list",
                list.toString(),
                "--format",
                "f64le",
                "--fetches",
                "1"))
        .isEqualTo(ExitCode.INTERRUPTED);
    Files.write(list, List.of(base + "x", base + "c", base + "a"));
    server.onRequest(_ -> {});
    assertThat(kept("resume", "--csv", csv("all"))).isZero();
    assertThat(errors()).contains("1 added, 1 gone, 0 changed since");
    assertThat(sorted("all").stream().map(line -> line.split(",", 3)[1])).startsWith("x", "c", "a");
    assertThat(server.counts()).containsEntry("/a", 1).containsEntry("/c", 1);
  }

  /// Of what is gone only that is left which has landed: then there is nothing to fetch.
  @Test
  void aRunIsOverWhenAllThatWasLeftIsGoneFromTheSource() throws Exception {
    server.page("/list/", json("a", 1, "b", 1, "c", 1, "d", 1));
    var interrupts = new Pressed();
    server.onRequest(interrupts.at(2)); // The first asks for the page.
    assertThat(
            kept(
                interrupts,
                "run",
                "--index",
                server.address() + "/list/",
                "--format",
                "f64le",
                "--fetches",
                "1"))
        .isEqualTo(ExitCode.INTERRUPTED);
    var had = sorted().stream().filter(name -> server.counts().containsKey("/list/" + name));
    server.page("/list/", json(had.flatMap(name -> List.<Object>of(name, 1).stream()).toArray()));
    server.onRequest(_ -> {});
    assertThat(kept("resume", "--csv", csv("all"))).isZero();
    assertThat(errors()).contains("0 left of ").contains("0 added, ");
    assertThat(kept("resume")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("there is nothing to resume");
    try (var journal = Journal.openToRead(Path.of(journal()))) {
      assertThat(journal.runs().getFirst().state()).isEqualTo(State.DONE);
      assertThat(journal.runs().getFirst().counts().left()).isZero();
    }
  }

  private static List<String> sorted() {
    return List.of("a", "b", "c", "d");
  }

  @Test
  void requestsToAnFdsnServiceThatWereCutStayCutAndComeOnce() throws Exception {
    try (var fdsn = new FdsnServer(List.of("AAA", "BBB"), Duration.ofSeconds(5))) {
      var interrupts = new Pressed();
      fdsn.onQuery = interrupts.at(12);
      assertThat(
              kept(
                  interrupts,
                  "run",
                  "--fdsn",
                  fdsn.address(),
                  "--nslc",
                  "XX.AAA,BBB.00.LH?",
                  "--from",
                  "2024-01-01T00:00:00",
                  "--to",
                  "2024-01-01T00:01:03",
                  "--chunk",
                  "63s",
                  "--fetches",
                  "1"))
          .isEqualTo(ExitCode.INTERRUPTED);
      assertThat(fdsn.sent.size()).as("some seconds, not all").isBetween(1, 2 * 64 - 1);
      fdsn.onQuery = _ -> {};
      assertThat(kept("resume", "--csv", csv("all"))).isZero();
      assertThat(errors()).containsPattern("Run 1, .*: \\d+ left of \\d+ recordings");
      assertThat(fdsn.sent).hasSize(2 * 64);
      assertThat(fdsn.sent.values()).allMatch(times -> times.get() == 1);
      assertThat(lines("all"))
          .hasSize(1 + 32)
          .filteredOn(line -> line.contains(",done,"))
          .hasSize(32);
    }
  }

  @Test
  void aRunThatIsGivenUpIsDeletedAndComesBackIfThatWasAMistake() throws Exception {
    var interrupts = new Pressed();
    server.onRequest(interrupts.at(20));
    kept(interrupts, "run", server.address() + "/[00-99]", "--format", "f64le", "--fetches", "4");
    server.onRequest(_ -> {});
    kept("run", server.address() + "/[0-4]", "--format", "f64le");

    assertThat(kept("resume", "--discard", "2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("run 2 is whole, nothing of it is left to be done");
    int asked = server.counts().size();
    assertThat(kept("resume", "--discard")).isZero();
    assertThat(words())
        .containsPattern("Discarded run 1, http://.*/\\[00-99]: \\d+ landed, \\d+ left;");
    assertThat(server.counts()).hasSize(asked);
    assertThat(kept("resume")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(kept("delete", "--undo", "1")).isZero();
    assertThat(kept("resume")).isZero();
  }

  /// One that is called back has no new outcome: the earlier one is still the truth.
  @Test
  void anOutcomeStaysWhereTheFetchThatWasToReplaceItIsCalledBack() throws Exception {
    server.missing(path -> !path.endsWith("0"));
    assertThat(kept("run", server.address() + "/[0-2]", "--format", "f64le", "--fetches", "1"))
        .isEqualTo(ExitCode.SOME_FAILED);
    server.hold();
    var interrupts = new Pressed();
    var press = interrupts.at(4);
    server.onRequest(number -> {
      press.accept(number);
      press.accept(number);
    });

    assertThat(kept(interrupts, "resume", "1", "--retry-failed", "--csv", csv("all")))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(sorted("all"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("0,0,").contains(",done,"),
            line -> assertThat(line).startsWith("1,1,").contains(",failed,"),
            line -> assertThat(line).startsWith("2,2,").contains(",failed,"),
            line -> assertThat(line).startsWith("index,"));
    assertThat(Files.readString(folder.resolve("all.run.json")))
        .contains("\"failed\" : 2", "\"error status\" : 2");
  }

  @Test
  void anInterruptWhileEarlierRowsAreWrittenLeavesNoFileAndNothingIsFetched() throws Exception {
    var pressed = new Pressed();
    server.onRequest(pressed.at(3));
    kept(pressed, "run", server.address() + "/[0-9]", "--format", "f64le", "--fetches", "1");
    server.onRequest(_ -> {});
    int asked = server.counts().size();

    assertThat(kept(atOnce(), "resume", "1", "--csv", csv("all"))).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(errors()).contains("interrupted; nothing was fetched, and nothing was written");
    assertThat(server.counts()).hasSize(asked);
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("all"));
    try (var journal = Journal.openToRead(Path.of(journal()))) {
      assertThat(journal.runs().getFirst().state()).isEqualTo(State.CANCELLED);
    }

    assertThat(kept("resume", "1")).isZero();
    assertThat(kept(atOnce(), "resume", "1", "--csv", csv("all"))).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("all"));
    assertThat(kept("resume", "1", "--csv", csv("all"))).isZero();
    assertThat(lines("all")).hasSize(11);
  }

  private static Interrupts atOnce() {
    return listener -> {
      listener.interrupted();
      return () -> {};
    };
  }

  private static void recording(Path data, String name) throws Exception {
    Files.write(data.resolve(name + ".f64"), new byte[80]);
  }

  /// @param entries name, size, name, size ...
  private static String json(Object... entries) {
    var text = new StringBuilder("[");
    for (int i = 0; i < entries.length; i += 2) {
      text.append(i == 0 ? "" : ",")
          .append("{\"name\":\"%s\",\"size\":%s}".formatted(entries[i], entries[i + 1]));
    }
    return text.append(']').toString();
  }

  /// @param entries name, time, name, time ...
  private static String nginx(String... entries) {
    var text =
        new StringBuilder("<html><body><h1>Index of /</h1><hr><pre><a href=\"../\">../</a>\n");
    for (int i = 0; i < entries.length; i += 2) {
      text.append(
          "<a href=\"%s\">%s</a>      %s    512\n"
              .formatted(entries[i], entries[i], entries[i + 1]));
    }
    return text.append("</pre><hr></body></html>").toString();
  }
}
