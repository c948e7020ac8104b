package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The script that a user would otherwise write.
///
/// @param python the interpreter
/// @param script the file
/// @param scratch folder for what it writes
record Yardstick(String python, Path script, Path scratch) {

  /// Looks for everything it needs.
  ///
  /// @param yardsticks folder of the script
  /// @param scratch folder for what it writes
  /// @return the yardstick, empty if something is missing
  static Optional<Yardstick> find(Path yardsticks, Path scratch)
      throws IOException, InterruptedException {
    var script = yardsticks.resolve("yardstick.py");
    if (!Files.isReadable(script)) {
      return Optional.empty();
    }
    return Programs.python().map(python -> new Yardstick(python, script, scratch));
  }

  /// Runs it over the first recordings, and over a single one to know the CPU time of its imports.
  ///
  /// @return the dominant frequency of the first recording, in Hz
  double run(String address, int count, Table table) throws IOException, InterruptedException {
    var start = command(address, 1).run();
    var ended = command(address, count).run();
    double cpuMillis = (ended.cpuSeconds() - start.cpuSeconds()) * 1e3 / (count - 1);
    double peakMib = ended.json("peak_rss_mib");
    table.add(Row.YARDSTICK, new Figures(ended.json("per_s"), cpuMillis, peakMib));
    table.add(
        Row.YARDSTICK_WHOLE,
        new Figures(count / ended.wallSeconds(), ended.cpuSeconds() * 1e3 / count, peakMib));
    return ended.json("first_dominant_hz");
  }

  private Command command(String address, int count) {
    var words = new ArrayList<>(List.of(python, script.toString(), address));
    words.add(Integer.toString(count));
    words.add("fft");
    return new Command(scratch, Map.of(), words);
  }
}
