package undertone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The journal is read by the sqlite3 of Python, to the last digit, as `src/docs/journal.md` has
/// it.
@Timeout(60)
class PythonReadsTest {
  private static final String SCRIPT =
      """
      import sqlite3, sys
      journal = sqlite3.connect(sys.argv[1])
      print(journal.execute("PRAGMA integrity_check").fetchone()[0])
      print(hex(journal.execute("PRAGMA application_id").fetchone()[0]), journal.execute("PRAGMA user_version").fetchone()[0])
      for row in journal.execute("SELECT recording_index, status, mean, min, max, sample_rate_hz, start_time, error FROM result ORDER BY recording_index"):
          print(*(repr(cell) for cell in row))
      print(journal.execute(\"""SELECT json_extract(added, '$[' || position || ']') FROM result JOIN added_column USING (run)
                            WHERE name = 'peak_1_hz' AND recording_index = 0\""").fetchone()[0])
      """;

  @TempDir private Path folder;

  @Test
  void pythonFindsWhatLanded() throws Exception {
    assumeTrue(python("import sqlite3").code() == 0, "python3 with sqlite3 is not here");
    var file = folder.resolve("journal.sqlite");
    try (var writer = Journal.begin(file, Samples.run(2), Samples.ORIGIN)) {
      writer.landed(Samples.analysed(0));
      writer.landed(Samples.failed(1, "it's – gone"));
    }
    var read = python(SCRIPT, file.toString());
    assertThat(read.said().lines())
        .containsExactly(
            "ok",
            "0x556e6474 2",
            "0 'done' 0.10000000000000002 -1.7976931348623157e+308 5e-324 None"
                + " '2026-01-02T03:04:05.123456796Z' None",
            "1 'failed' None None None None None \"it's – gone\"",
            "-inf");
  }

  private record Said(int code, String said) {}

  private static Said python(String script, String... args) throws InterruptedException {
    var command = new ArrayList<>(List.of("python3", "-X", "utf8", "-c", script));
    command.addAll(List.of(args));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return new Said(process.exitValue(), said);
    } catch (IOException e) {
      return new Said(-1, String.valueOf(e.getMessage()));
    }
  }
}
