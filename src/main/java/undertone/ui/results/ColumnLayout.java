package undertone.ui.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// Which columns are shown, in which order and how wide; remembered for every run, by the columns'
/// names.
final class ColumnLayout {
  private final Setting<Set<String>> hidden;
  private final Setting<List<String>> order;
  private final Setting<Map<String, Integer>> widths;

  /// All columns as they come.
  ///
  /// @param history keeps the changes
  ColumnLayout(History history) {
    hidden =
        new Setting<>(
            "results.hidden",
            Set.of(),
            ids -> String.join(" ", new TreeSet<>(ids)),
            text -> Set.copyOf(words(text)),
            history);
    order =
        new Setting<>(
            "results.order", List.of(), ids -> String.join(" ", ids), ColumnLayout::words, history);
    widths =
        new Setting<>(
            "results.widths", Map.of(), ColumnLayout::written, ColumnLayout::read, history);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static String written(Map<String, Integer> widths) {
    return new TreeMap<>(widths)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Map<String, Integer> read(String text) {
    Map<String, Integer> widths = new TreeMap<>();
    for (var word : words(text)) {
      int colon = word.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("a column and its width are expected, not " + word);
      }
      widths.put(
          word.substring(0, colon),
          Math.clamp(Integer.parseInt(word.substring(colon + 1)), 20, 2_000));
    }
    return Map.copyOf(widths);
  }

  /// Columns that the user does not want to see.
  Setting<Set<String>> hidden() {
    return hidden;
  }

  /// Columns that the user has moved, and those that stood beside them.
  Setting<List<String>> order() {
    return order;
  }

  /// Widths that the user has dragged, in pixels.
  Setting<Map<String, Integer>> widths() {
    return widths;
  }

  List<Setting<?>> settings() {
    return List.of(hidden, order, widths);
  }

  /// The columns that are shown, in their order; one that is new stands after its neighbour.
  List<ResultField> shown(List<ResultField> all) {
    var left = new ArrayList<>(all);
    var arranged = new ArrayList<ResultField>();
    for (var id : order.get()) {
      left.stream().filter(field -> field.id().equals(id)).findFirst().ifPresent(arranged::add);
      left.removeAll(arranged);
    }
    for (var field : left) {
      int before = all.indexOf(field) - 1;
      arranged.add(before < 0 ? 0 : arranged.indexOf(all.get(before)) + 1, field);
    }
    return arranged.stream().filter(field -> !hidden.get().contains(field.id())).toList();
  }

  /// The user has moved a column.
  ///
  /// @param shown ids as they stand now
  void moved(List<String> shown) {
    var gone = order.get().stream().filter(id -> !shown.contains(id));
    order.set(Stream.concat(shown.stream(), gone).toList());
  }

  /// The user has dragged a column's edge.
  void dragged(String id, double width) {
    Map<String, Integer> next = new TreeMap<>(widths.get());
    next.put(id, (int) Math.round(width));
    widths.type(Map.copyOf(next));
  }

  /// Shows a column or hides it.
  void show(String id, boolean on) {
    Collection<String> next = new TreeSet<>(hidden.get());
    if (on) {
      next.remove(id);
    } else {
      next.add(id);
    }
    hidden.set(Set.copyOf(next));
  }

  /// As at the first launch.
  void reset() {
    hidden.set(hidden.initial());
    order.set(order.initial());
    widths.set(widths.initial());
  }
}
