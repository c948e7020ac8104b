package undertone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;
import undertone.journal.JournalException;

/// `undertone mark RUN`: gives a run a name, notes and a pin, as the window's History page does.
final class MarkCommand {
  static final String NAME = "--name";
  static final String NOTE = "--note";
  static final String PIN = "--pin";
  static final String UNPIN = "--unpin";

  private final Services services;
  private final PrintWriter out;

  MarkCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    boolean pin = parsed.hasMatchedOption(PIN);
    boolean unpin = parsed.hasMatchedOption(UNPIN);
    if (pin && unpin) {
      throw new UsageException(
          "%s and %s contradict each other: leave one of them out".formatted(PIN, UNPIN));
    }
    if (List.of(NAME, NOTE, PIN, UNPIN).stream().noneMatch(parsed::hasMatchedOption)) {
      throw new UsageException(
          "what is to change? %s, %s, %s or %s".formatted(NAME, NOTE, PIN, UNPIN));
    }
    String name = parsed.matchedOptionValue(NAME, "");
    if (name.lines().count() > 1) {
      throw new UsageException("%s: a name has one line; %s takes more".formatted(NAME, NOTE));
    }
    if (name.matches("[0-9]+")) {
      throw new UsageException(
          "%s: a name of digits alone would be taken for a number".formatted(NAME));
    }
    try (var open = OpenJournal.toChange(parsed, services)) {
      var run = open.runToChange(parsed);
      var done = new ArrayList<String>();
      if (parsed.hasMatchedOption(NAME)) {
        open.journal().rename(run.id(), name);
        done.add("renamed to " + name);
      }
      if (parsed.hasMatchedOption(NOTE)) {
        String notes = parsed.matchedOptionValue(NOTE, "").strip();
        open.journal().note(run.id(), notes);
        done.add(notes.isEmpty() ? "without notes" : "noted");
      }
      if (pin || unpin) {
        open.journal().pin(run.id(), pin);
        done.add(pin ? "pinned" : "no longer pinned");
      }
      out.println("Run %d, %s: %s".formatted(run.id(), run.name(), String.join(", ", done)));
      return ExitCode.ALL_ANALYSED;
    }
  }
}
