package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program that is run to its end, and what it cost. Needs a POSIX shell, whose `times` knows the
/// CPU time of what has ended; peak memory is known on Linux only.
final class Command {
  private static final int POLL_MILLIS = 20;
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  private final Path folder;
  private final List<String> words;
  private final Map<String, String> variables;

  /// A program.
  ///
  /// @param folder scratch, also for what the program keeps of its own
  /// @param variables on top of the environment
  /// @param words program and arguments
  Command(Path folder, Map<String, String> variables, List<String> words) {
    this.folder = folder;
    this.variables = Map.copyOf(variables);
    this.words = List.copyOf(words);
  }

  /// What a program left and cost.
  ///
  /// @param out its standard output
  /// @param wallSeconds from start to end
  /// @param cpuSeconds user and system time
  /// @param peakMib most memory that was resident, NaN where the system does not tell
  record Ended(String out, double wallSeconds, double cpuSeconds, double peakMib) {

    /// A number that it printed.
    ///
    /// @param pattern whose first group is the number; commas do no harm
    double number(Pattern pattern) {
      var matcher = pattern.matcher(out);
      if (!matcher.find()) {
        throw new IllegalStateException("no " + pattern + " in: " + out);
      }
      return Double.parseDouble(matcher.group(1).replace(",", ""));
    }

    /// A number in a JSON object that it printed.
    double json(String name) {
      return number(member(name));
    }

    /// The same in each of the lines that it printed.
    double[] all(String name) {
      return member(name)
          .matcher(out)
          .results()
          .mapToDouble(found -> Double.parseDouble(found.group(1)))
          .toArray();
    }

    private static Pattern member(String name) {
      return Pattern.compile('"' + name + "\": ?([-+.\\deE]+)");
    }
  }

  /// Runs it.
  ///
  /// @throws IOException if it failed
  Ended run() throws IOException, InterruptedException {
    var times = folder.resolve("times.txt");
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var all = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\"; c=$?; times > \"$0\"; exit $c"));
    all.add(times.toString());
    all.addAll(words);
    var builder = new ProcessBuilder(all);
    builder.environment().keySet().removeAll(List.of("UNDERTONE_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "XDG_STATE_HOME", folder.toString()));
    builder.environment().putAll(variables);
    long started = System.nanoTime();
    var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    double peak = Double.NaN;
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        var child = process.children().findFirst();
        while (child.isPresent() && child.get().isAlive()) {
          peak = larger(peak, Memory.peakMib(child.get().pid()));
          if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            break;
          }
        }
      }
    } finally {
      process.destroy();
    }
    double wall = (System.nanoTime() - started) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d: %s".formatted(words, process.exitValue(), Files.readString(err)));
    }
    double cpu = lastLine(times).mapToDouble(Command::seconds).sum();
    return new Ended(Files.readString(out), wall, cpu, peak);
  }

  private static double larger(double a, double b) {
    return Double.isNaN(a) || b > a ? b : a;
  }

  /// The second line: user and system time of the children.
  private static Stream<MatchResult> lastLine(Path times) throws IOException {
    return TIME.matcher(Files.readAllLines(times).getLast()).results();
  }

  private static double seconds(MatchResult time) {
    return 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
  }
}
