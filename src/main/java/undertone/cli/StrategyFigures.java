package undertone.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import undertone.model.StrategyChoice;
import undertone.pipeline.Bottleneck;

/// What the runs of one strategy come to.
///
/// @param strategy which
/// @param runs at least one
record StrategyFigures(StrategyChoice strategy, List<Measurement> runs) {

  /// Groups runs, the strategies in their own order.
  static List<StrategyFigures> of(List<Measurement> all) {
    return Arrays.stream(StrategyChoice.values())
        .map(choice ->
            new StrategyFigures(
                choice, all.stream().filter(run -> run.strategy() == choice).toList()))
        .filter(figures -> !figures.runs.isEmpty())
        .toList();
  }

  /// The value in the middle, or the mean of the two in the middle.
  double median(ToDoubleFunction<Measurement> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double medianSeconds() {
    return median(Measurement::seconds);
  }

  double shortestSeconds() {
    return runs.stream().mapToDouble(Measurement::seconds).min().orElse(Double.NaN);
  }

  double longestSeconds() {
    return runs.stream().mapToDouble(Measurement::seconds).max().orElse(Double.NaN);
  }

  double overlap() {
    return median(run -> run.progress().overlap());
  }

  double coresBusy() {
    return median(run -> run.progress().coresBusy());
  }

  long peakBufferedBytes() {
    return runs.stream()
        .mapToLong(run -> run.progress().effort().peakBufferedBytes())
        .max()
        .orElse(0);
  }

  long peakInFlight() {
    return runs.stream().mapToLong(run -> run.progress().effort().peakInFlight()).max().orElse(0);
  }

  /// What held up most of the runs.
  Bottleneck bottleneck() {
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
