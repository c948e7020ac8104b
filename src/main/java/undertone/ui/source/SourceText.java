package undertone.ui.source;

import java.util.stream.Collectors;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RecordingRef;
import undertone.model.SourceLook;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// What a look at a source told, in words.
final class SourceText {
  private static final Words WORDS = Words.of(SourceText.class);

  private SourceText() {}

  static String words(SourceCheck check, Limits limits) {
    return switch (check) {
      case SourceCheck.Looking _ -> WORDS.text("looking");
      case SourceCheck.Refused(String sentence) -> sentence;
      case SourceCheck.Found(SourceLook look, long bytes) ->
          "%s%s%s%s"
              .formatted(count(look, bytes), first(look), bad(look), remote(look, limits))
              .strip();
    };
  }

  private static String count(SourceLook look, long bytes) {
    if (look.recordings() < 0) {
      return look.toBeRead().isEmpty() ? WORDS.text("listedLater") : look.toBeRead() + ".";
    }
    return Noun.RECORDING.of(look.recordings())
        + (bytes >= 0 ? " (" + Amounts.bytes((double) bytes) + ")" : "");
  }

  private static String first(SourceLook look) {
    if (look.first().isEmpty()) {
      return "";
    }
    return ": "
        + look.first().stream().map(RecordingRef::name).collect(Collectors.joining(", "))
        + (look.recordings() > look.first().size() ? ", …" : "");
  }

  private static String bad(SourceLook look) {
    return look.badLines() == 0 ? "" : "\n" + WORDS.count("bad", look.badLines(), look.firstBad());
  }

  private static String remote(SourceLook look, Limits limits) {
    return look.remoteHosts().isEmpty()
        ? ""
        : "\n"
            + WORDS.text("perHost", Amounts.count(limits.perHost()), Terms.of(Parameter.PER_HOST));
  }
}
