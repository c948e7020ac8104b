package undertone.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The tables, version by version: the step of place i makes version i + 1 out of version i.
///
/// @param steps statements of each; none is ever changed once it was released
record Schema(List<List<String>> steps) {
  /// "Undt", by which the file is known (`PRAGMA application_id`).
  static final int APPLICATION = 0x556e6474;

  /// The tables of this program.
  static final Schema CURRENT = new Schema(List.of(step(1), step(2)));

  /// What this program writes.
  int version() {
    return steps.size();
  }

  private static List<String> step(int version) {
    var name = "schema-%d.sql".formatted(version);
    try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(";\\s*\n", -1)).filter(each -> !each.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
