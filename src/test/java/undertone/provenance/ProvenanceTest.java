package undertone.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import undertone.journal.KeptRun;
import undertone.journal.RunRecord;
import undertone.model.SourceSpec;
import undertone.provenance.Provenance.Judgement;

/// What is told of a run that was kept.
class ProvenanceTest {

  @Test
  void aVerdictIsToldWhoeverKeptTheRun() {
    var computed = "All threads computed 90 % of the time. All of them.";
    assertThat(told("Limited by CPU. " + computed))
        .isEqualTo(new Judgement("CPU", computed, "", Double.NaN))
        .isEqualTo(told("CPU. " + computed));
    assertThat(
            told("Limited by service latency 92 % of the time: 40 × 50 ms / 8 = 3.1 s; took 4 s."))
        .isEqualTo(
            new Judgement(
                "service latency",
                "92 % of the time: 40 × 50 ms / 8 = 3.1 s; took 4 s.",
                "",
                Double.NaN));
    assertThat(told("")).isNull();
  }

  private static @Nullable Judgement told(String verdict) {
    var run =
        new RunRecord(
            1,
            "a run",
            Runs.START,
            RunRecord.State.DONE,
            "simulator",
            "hybrid",
            "spectrum",
            new RunRecord.Counts(1, 1, 1, 0, 0, 1, 8),
            1,
            new RunRecord.Remarks("", false, verdict, null));
    var kept = new KeptRun(Runs.settings(new SourceSpec.Simulated(1)), null, Runs.SCHEMA);
    return Provenance.of(run, kept, List.of()).judgement().orElse(null);
  }
}
