package undertone.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the journal tells of a run at a glance.
///
/// @param id its number, from 1; no other run ever gets it
/// @param name short, for people; not necessarily unique
/// @param startedAt when it began, on the clock of its machine
/// @param state how far it came
/// @param source which recordings, in words
/// @param strategy name of the strategy
/// @param analysis in one line
/// @param counts of its recordings
/// @param elapsedSeconds how long it was worked on, pauses included, all sessions together
/// @param remarks what people and the program say of it
public record RunRecord(
    long id,
    String name,
    Instant startedAt,
    State state,
    String source,
    String strategy,
    String analysis,
    Counts counts,
    double elapsedSeconds,
    Remarks remarks) {

  /// How far a run came.
  public enum State {
    /// A living program works on it.
    RUNNING,
    /// Its program ended without a word: it crashed, was killed, or lost its power.
    UNFINISHED,
    /// Somebody stopped it.
    CANCELLED,
    /// Every recording has its outcome.
    DONE
  }

  /// What is said of a run, and what may change after it is over.
  ///
  /// @param notes of people; empty without
  /// @param pinned whether it stands before all others
  /// @param verdict what held it up, in a sentence; empty where nobody said so
  /// @param deletedAt when it was deleted; null where it was not
  public record Remarks(
      String notes, boolean pinned, String verdict, @Nullable Instant deletedAt) {}

  /// Where its recordings are.
  ///
  /// @param total how many the source has
  /// @param landed how many have an outcome
  /// @param analysed of these, without a failed row
  /// @param noData of these
  /// @param failed of these
  /// @param rows of results
  /// @param bytes of bodies that arrived, those of replaced outcomes included
  public record Counts(
      long total, long landed, long analysed, long noData, long failed, long rows, long bytes) {

    /// Those without an outcome.
    ///
    /// @return how many
    public long left() {
      return Math.max(0, total - landed);
    }
  }
}
