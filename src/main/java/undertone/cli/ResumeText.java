package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undertone.journal.Landings;
import undertone.journal.RunRecord;
import undertone.journal.SourceChange;

/// What is said before a run goes on.
final class ResumeText {
  private ResumeText() {}

  /// How much is left, and how the source has changed.
  ///
  /// @param run as it was
  /// @param landings what of it stays
  static List<String> lines(RunRecord run, Landings landings) {
    var lines = new ArrayList<String>();
    lines.add(
        "Run %d, %s: %s left of %s"
            .formatted(
                run.id(),
                run.name(),
                Texts.count(landings.left()),
                Texts.recordings(landings.total())));
    if (landings.left() == 0 && run.counts().failed() > 0) {
      lines.add(
          "%s failed: %s fetches %s again"
              .formatted(
                  Texts.recordings(run.counts().failed()),
                  ResumeCommand.RETRY_FAILED,
                  run.counts().failed() == 1 ? "it" : "them"));
    }
    landings
        .change()
        .ifPresentOrElse(
            change -> change(change).ifPresent(lines::add),
            () -> number(landings.total() - run.counts().total()).ifPresent(lines::add));
    if (landings.gone() > 0) {
      lines.add(
          "%s that had landed %s no longer in the source; the results keep %s, after all others"
              .formatted(
                  Texts.recordings(landings.gone()),
                  landings.gone() == 1 ? "is" : "are",
                  landings.gone() == 1 ? "it" : "them"));
    }
    if (landings.outdated() > 0) {
      lines.add(
          landings.outdated() == 1
              ? "1 that changed had landed before; its outcome stays, %s fetches it again"
                  .formatted(ResumeCommand.RETRY_CHANGED)
              : "%s that changed had landed before; their outcomes stay, %s fetches them again"
                  .formatted(Texts.count(landings.outdated()), ResumeCommand.RETRY_CHANGED));
    }
    return lines;
  }

  /// By how much, where no more can be told.
  private static Optional<String> number(long more) {
    return more == 0
        ? Optional.empty()
        : Optional.of(
            "The source has %s recordings than it had: %s"
                .formatted(more > 0 ? "more" : "fewer", Texts.count(Math.abs(more))));
  }

  private static Optional<String> change(SourceChange change) {
    return change.any()
        ? Optional.of(
            "The source has changed: %s added, %s gone, %s changed since %s%s"
                .formatted(
                    Texts.count(change.added()),
                    Texts.count(change.gone()),
                    Texts.count(change.changed()),
                    RunsCommand.time(change.since()),
                    change.changed() > 0 ? "" : " (as far as it tells sizes or times)"))
        : Optional.empty();
  }
}
