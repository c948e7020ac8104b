package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.Journal;
import undertone.journal.RunRecord;

/// Name, notes and pin of a run, given in the terminal.
@Timeout(60)
class MarkTest extends JournalFixture {
  @BeforeEach
  void keepOne() {
    assertThat(kept("run", "--recordings", "2", "--latency", "0", "--quiet")).isZero();
  }

  private RunRecord first() throws Exception {
    try (var open = Journal.openToRead(Path.of(journal()))) {
      return open.runs().getFirst();
    }
  }

  @Test
  void aRunIsNamedNotedAndPinnedAtOnce() throws Exception {
    assertThat(kept("mark", "1", "--name", " Lecture 3 ", "--note", "one\ntwo", "--pin")).isZero();
    assertThat(words()).contains("Run 1, simulator: renamed to Lecture 3, noted, pinned");
    assertThat(first().name()).isEqualTo("Lecture 3");
    assertThat(first().remarks().notes()).isEqualTo("one\ntwo");
    assertThat(first().remarks().pinned()).isTrue();
    assertThat(kept("runs")).isZero();
    assertThat(words()).contains("* Lecture 3 ");
  }

  @Test
  void whatIsNotSaidStays() throws Exception {
    kept("mark", "1", "--note", "stays", "--pin");
    assertThat(kept("mark", "simulator", "--unpin")).isZero();
    assertThat(words()).contains("Run 1, simulator: no longer pinned");
    assertThat(first().name()).isEqualTo("simulator");
    assertThat(first().remarks().notes()).isEqualTo("stays");
    assertThat(first().remarks().pinned()).isFalse();
    assertThat(kept("mark", "1", "--note", "")).isZero();
    assertThat(words()).contains("Run 1, simulator: without notes");
    assertThat(first().remarks().notes()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsSaidAndNothingChanges() throws Exception {
    refuses("what is to change? --name, --note, --pin or --unpin", "mark", "1");
    refuses("--pin and --unpin contradict each other", "mark", "1", "--pin", "--unpin");
    refuses("the journal has no run 7: undertone runs lists them", "mark", "7", "--pin");
    refuses("--name: the value is empty", "mark", "1", "--pin", "--name", " ");
    refuses("--name: a name has one line", "mark", "1", "--pin", "--name", "a\nb");
    assertThat(first().name()).isEqualTo("simulator");
    assertThat(first().remarks().pinned()).isFalse();
  }

  private void refuses(String why, String... command) {
    assertThat(kept(command)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains(why);
  }
}
