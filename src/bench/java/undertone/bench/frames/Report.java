package undertone.bench.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import undertone.bench.frames.FrameCosts.Frame;

/// The distribution of frame costs, by how many results were on the screen, as a Markdown table.
final class Report {
  private static final double GOOD_MS = 16;
  private static final double MOST_MS = 100;
  private static final int[] STEPS = {1_000, 10_000, 100_000, 300_000, 600_000, 1_000_000};

  private Report() {}

  static List<String> byResults(List<Frame> frames) {
    var lines = new ArrayList<String>();
    lines.add(
        "| results on screen | frames | median ms | p95 | p99 | most | over 16 ms | over 100 |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
    int from = 0;
    for (int to : STEPS) {
      int low = from;
      var these = frames.stream().filter(f -> f.results() >= low && f.results() < to).toList();
      lines.add(line(String.format(Locale.ROOT, "%,d to %,d", from, to), these));
      from = to;
    }
    int last = from;
    lines.add(line(String.format(Locale.ROOT, "%,d, at rest", last), at(frames, last)));
    lines.add(line("all", frames));
    return lines;
  }

  /// What the user did, the most expensive first.
  static List<String> byAct(List<Frame> frames) {
    var byName = new TreeMap<String, List<Frame>>();
    for (var frame : frames) {
      if (!frame.act().isEmpty()) {
        byName.computeIfAbsent(frame.act(), _ -> new ArrayList<>()).add(frame);
      }
    }
    var lines = new ArrayList<String>();
    lines.add("| frames with | frames | median ms | p95 | p99 | most | over 16 ms | over 100 |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
    byName.forEach((name, these) -> lines.add(line(name, these)));
    return lines;
  }

  private static List<Frame> at(List<Frame> frames, int least) {
    return frames.stream().filter(f -> f.results() >= least).toList();
  }

  private static String line(String name, List<Frame> frames) {
    double[] costs = frames.stream().mapToDouble(Frame::millis).sorted().toArray();
    if (costs.length == 0) {
      return "| " + name + " | 0 | | | | | | |";
    }
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %d | %d |",
        name,
        costs.length,
        at(costs, 0.5),
        at(costs, 0.95),
        at(costs, 0.99),
        costs[costs.length - 1],
        Arrays.stream(costs).filter(ms -> ms > GOOD_MS).count(),
        Arrays.stream(costs).filter(ms -> ms > MOST_MS).count());
  }

  /// By the nearest rank.
  private static double at(double[] sorted, double share) {
    return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
  }
}
