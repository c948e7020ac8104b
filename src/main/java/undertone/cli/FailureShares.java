package undertone.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import undertone.model.Parameter;
import undertone.model.ServiceSettings.Failures;

/// Reads how many requests are to fail, and how: one share for the three kinds in equal parts,
/// `10%`, or a share for each kind, `503=5%,reset=3%,truncated=2%`.
final class FailureShares {
  static final String UNAVAILABLE = "503";
  static final String RESET = "reset";
  static final String TRUNCATED = "truncated";
  private static final List<String> KINDS = List.of(UNAVAILABLE, RESET, TRUNCATED);

  private FailureShares() {}

  /// Reads and checks.
  ///
  /// @param text what the user typed, in percent
  /// @return the rate is the sum of the shares
  /// @throws IllegalArgumentException with a sentence for people
  static Failures parse(String text) {
    if (!text.contains("=")) {
      return Failures.ofRate(Quantity.parse(Parameter.FAILURES, text) / 100);
    }
    var shares = new HashMap<String, Double>();
    for (var part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      var kind = part.substring(0, Math.max(0, equals)).strip();
      if (!KINDS.contains(kind)) {
        throw new IllegalArgumentException(
            "Failures have the kinds %s, as in 503=5%%,reset=3%%; '%s' is none of them"
                .formatted(String.join(", ", KINDS), part));
      }
      var share = Quantity.parse(Parameter.FAILURES, part.substring(equals + 1));
      if (shares.put(kind, share) != null) {
        throw new IllegalArgumentException("Failures name the kind %s twice".formatted(kind));
      }
    }
    double[] each = KINDS.stream().mapToDouble(kind -> shares.getOrDefault(kind, 0.0)).toArray();
    double sum = Arrays.stream(each).sum();
    if (sum > Parameter.FAILURES.max()) {
      throw new IllegalArgumentException(
          "Failures are more than all: the shares add up to %s %%".formatted(Texts.number(sum)));
    }
    return sum == 0 ? Failures.ofRate(0) : new Failures(sum / 100, each[0], each[1], each[2]);
  }
}
