package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import undertone.model.Landed;
import undertone.model.Outcome;

/// The first results as an aligned table.
final class ResultsText {
  private static final String[] HEADER = {
    "index", "recording", "status", "dominant [Hz]", "mean", "RMS", "fetch [ms]", "analysis [ms]"
  };
  private static final Set<Integer> LEFT = Set.of(1, 2);
  private static final int WIDEST = 40;

  private ResultsText() {}

  /// The table.
  ///
  /// @param results the rows
  /// @return header and rows, one line each, without trailing spaces
  static List<String> lines(List<Landed> results) {
    var rows = new ArrayList<String[]>();
    rows.add(HEADER);
    results.forEach(landed -> rows.add(cells(landed)));
    return TextTable.lines(rows, LEFT);
  }

  private static String[] cells(Landed landed) {
    var found = landed.outcome() instanceof Outcome.Analysed(var findings) ? findings : null;
    var timings = landed.timings();
    return new String[] {
      Long.toString(landed.recording().index()),
      shortened(landed.recording().name()),
      landed.outcome().status().word(),
      found == null ? "" : Texts.decimals(found.dominantFrequencyHz(), 3),
      found == null ? "" : Texts.decimals(found.mean(), 6),
      found == null ? "" : Texts.decimals(found.rms(), 6),
      Texts.decimals(timings.fetchMs(), 1),
      Texts.decimals(timings.analysisMs(), 2)
    };
  }

  /// The end of a long name tells more than its beginning.
  private static String shortened(String name) {
    return name.length() <= WIDEST ? name : "..." + name.substring(name.length() - WIDEST + 3);
  }
}
