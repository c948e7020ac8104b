package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.RecordingServer;

/// What a server or a list calls its recordings names no file: it stands in rows only.
@Timeout(60)
class NamesFromServersTest extends JournalFixture {
  private static final String MARK = "eScApEd";

  @Test
  void noNameOfARecordingBecomesAFile() throws Exception {
    try (var server = RecordingServer.start(0)) {
      server.page(
          "/",
          """
          <a href="..%2f..%2feScApEd-a.f64">..%2f..%2feScApEd-a.f64</a>
          <a href="%2e%2e%5ceScApEd-b.f64">b</a>
          <a href="eScApEd%00.f64">c</a>
          """);
      assertThat(survey("--index", server.address() + "/")).isNotEqualTo(ExitCode.WRONG_USAGE);
      var list =
          """
          url,name
          %1$s/1,../../eScApEd-d
          %1$s/2,/tmp/eScApEd-e
          %1$s/3,C:\\eScApEd-f
          """
              .formatted(server.address());
      var in = new ByteArrayInputStream(list.getBytes(UTF_8));
      assertThat(run(in, NONE, args("--list", "-"))).isZero();
      assertThat(server.counts().keySet()).anyMatch(path -> path.contains(MARK));
    }
    for (var run : List.of("1", "2")) {
      for (var end : List.of(".csv", ".jsonl", ".parquet", ".npz")) {
        assertThat(kept("export", run, file(run + end))).isZero();
      }
      assertThat(kept("report", run, file(run + ".html"))).isZero();
      assertThat(kept("trace", run, file(run + ".json"))).isZero();
    }
    assertThat(Files.readString(Path.of(file("2.csv")))).contains("../../" + MARK + "-d");
    for (var place : List.of(folder, folder.resolve(".."), folder.resolve("../.."), Path.of(""))) {
      assertThat(named(place)).as(place.toString()).isEmpty();
    }
  }

  private int survey(String... source) {
    return run(NONE, args(source));
  }

  private String[] args(String... source) {
    var all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(source));
    all.addAll(List.of("--format", "f64le", "--cache-all", "--csv", csv("run" + source.length)));
    all.addAll(List.of("--journal", journal()));
    return all.toArray(String[]::new);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /// Files and folders whose name has the mark in it: all of the test's folder, beside others.
  private List<Path> named(Path place) throws Exception {
    try (var files = Files.walk(place, place.equals(folder) ? Integer.MAX_VALUE : 1)) {
      return files.filter(file -> String.valueOf(file.getFileName()).contains(MARK)).toList();
    }
  }
}
