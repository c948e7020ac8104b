package undertone.analysis;

import java.util.LinkedHashMap;

/// The transforms of the last few lengths that one thread has seen.
final class Plans implements AutoCloseable {
  /// Lengths whose transforms are kept. More would pile up memory where every recording differs.
  private static final int KEPT = 4;

  private final Transforms transforms;
  private final LinkedHashMap<Integer, SpectrumPlan> plans =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true);

  Plans(Transforms transforms) {
    this.transforms = transforms;
  }

  /// The transform of a length.
  ///
  /// @param length N, at least 1
  /// @return good until a few other lengths have been asked for
  SpectrumPlan of(int length) {
    var plan = plans.get(length);
    if (plan == null) {
      if (plans.size() == KEPT) {
        plans.pollFirstEntry().getValue().close();
      }
      plan = transforms.plan(length);
      plans.put(length, plan);
    }
    return plan;
  }

  @Override
  public void close() {
    plans.values().forEach(SpectrumPlan::close);
    plans.clear();
  }
}
