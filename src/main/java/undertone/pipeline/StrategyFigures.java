package undertone.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import undertone.model.StrategyChoice;

/// What the runs of one strategy come to.
///
/// @param strategy which
/// @param runs at least one
public record StrategyFigures(StrategyChoice strategy, List<Measurement> runs) {

  public StrategyFigures {
    runs = List.copyOf(runs);
  }

  /// Groups runs, the strategies in their own order.
  ///
  /// @param all any number, in any order
  /// @return those strategies that have a run
  public static List<StrategyFigures> of(List<Measurement> all) {
    return Arrays.stream(StrategyChoice.values())
        .map(choice ->
            new StrategyFigures(
                choice, all.stream().filter(run -> run.strategy() == choice).toList()))
        .filter(figures -> !figures.runs.isEmpty())
        .toList();
  }

  /// The value in the middle, or the mean of the two in the middle.
  ///
  /// @param figure of a run
  /// @return its median over the runs
  public double median(ToDoubleFunction<Measurement> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// How long the run in the middle took.
  ///
  /// @return in seconds
  public double medianSeconds() {
    return median(Measurement::seconds);
  }

  /// How long the shortest run took.
  ///
  /// @return in seconds
  public double shortestSeconds() {
    return runs.stream().mapToDouble(Measurement::seconds).min().orElse(Double.NaN);
  }

  /// How long the longest run took.
  ///
  /// @return in seconds
  public double longestSeconds() {
    return runs.stream().mapToDouble(Measurement::seconds).max().orElse(Double.NaN);
  }

  /// Median of how much of the smaller of fetching and analysing went on during the other.
  ///
  /// @return 0 to 1; NaN where there was nothing to overlap
  public double overlap() {
    return median(run -> run.progress().overlap());
  }

  /// Median of the mean number of analysis threads at work.
  ///
  /// @return 0 or more
  public double coresBusy() {
    return median(run -> run.progress().coresBusy());
  }

  /// Most bytes of bodies that were in memory at a time, in any of the runs: what arrived or waited
  /// for its analysis, not all memory of the program.
  ///
  /// @return in bytes
  public long peakBufferedBytes() {
    return runs.stream()
        .mapToLong(run -> run.progress().effort().peakBufferedBytes())
        .max()
        .orElse(0);
  }

  /// Most recordings that were in flight at a time, in any of the runs.
  ///
  /// @return a count
  public long peakInFlight() {
    return runs.stream().mapToLong(run -> run.progress().effort().peakInFlight()).max().orElse(0);
  }

  /// What held up most of the runs.
  ///
  /// @return of two that held up as many, the one that comes first
  public Bottleneck bottleneck() {
    return runs.stream()
        .collect(Collectors.groupingBy(run -> run.verdict().bottleneck(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Bottleneck, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
