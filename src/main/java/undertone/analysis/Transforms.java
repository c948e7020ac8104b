package undertone.analysis;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import undertone.model.FftChoice;
import undertone.model.Signal;

/// The library that transforms signals, chosen once per run. Safe to call from any thread. Plans
/// are shared: threads that transform signals of one length at the same time use one set of tables,
/// which for long signals is several times as large as the signal.
public final class Transforms {
  private static final String JTRANSFORMS = "JTransforms 3.2";

  private final IntFunction<SpectrumPlan> planner;
  private final String description;

  /// The plans that somebody uses, by length.
  private final ConcurrentHashMap<Integer, SharedPlan> plans = new ConcurrentHashMap<>();

  /// Transforms by any library.
  ///
  /// @param planner makes a plan for a length
  /// @param description see [#description]
  Transforms(IntFunction<SpectrumPlan> planner, String description) {
    this.planner = planner;
    this.description = description;
  }

  /// Chooses the library.
  ///
  /// @param choice what the user wants; FFTW that is not there gives way to JTransforms, and
  ///   [#description] says so
  /// @return the choice, carried out
  public static Transforms choose(FftChoice choice) {
    if (choice == FftChoice.JTRANSFORMS) {
      return new Transforms(JTransformsPlan::new, JTRANSFORMS);
    }
    var without = choice == FftChoice.FFTW ? JTRANSFORMS + " (FFTW not found)" : JTRANSFORMS;
    return FftwLibrary.find()
        .map(library ->
            new Transforms(
                length -> new FftwPlan(library, length), library.version() + " (native)"))
        .orElseGet(() -> new Transforms(JTransformsPlan::new, without));
  }

  /// What transforms, for people and run records.
  ///
  /// @return name and version
  public String description() {
    return description;
  }

  /// Readies a transform, or joins those who use it already.
  ///
  /// @param length N, at least 1
  /// @return the plan; whoever got it closes it, once
  SpectrumPlan plan(int length) {
    return plans.compute(
        length,
        (_, shared) -> {
          var plan = shared == null ? new SharedPlan(length, planner.apply(length)) : shared;
          plan.users++;
          return plan;
        });
  }

  /// How many lengths somebody uses at this moment.
  int plansInUse() {
    return plans.size();
  }

  /// A plan with those who use it counted: the last one to leave frees it.
  private final class SharedPlan implements SpectrumPlan {
    private final int length;
    private final SpectrumPlan plan;

    /// Touched only while the map computes this plan's entry.
    private int users;

    SharedPlan(int length, SpectrumPlan plan) {
      this.length = length;
      this.plan = plan;
    }

    @Override
    public void transform(Signal signal, Spectrum spectrum) {
      plan.transform(signal, spectrum);
    }

    @Override
    public void close() {
      plans.computeIfPresent(
          length,
          (_, _) -> {
            users--;
            if (users > 0) {
              return this;
            }
            plan.close();
            return null;
          });
    }
  }
}
