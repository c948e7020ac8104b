package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import undertone.journal.Landings;
import undertone.journal.RunRecord;

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
    long more = landings.total() - run.counts().total();
    if (more > 0) {
      lines.add("The source has more recordings than it had: %s".formatted(Texts.count(more)));
    } else if (more < 0) {
      lines.add("The source has fewer recordings than it had: %s".formatted(Texts.count(-more)));
    }
    if (landings.gone() > 0) {
      lines.add(
          "%s that had landed %s no longer in the source; the results keep %s, after all others"
              .formatted(
                  Texts.recordings(landings.gone()),
                  landings.gone() == 1 ? "is" : "are",
                  landings.gone() == 1 ? "it" : "them"));
    }
    return lines;
  }
}
