package undertone.analysis;

import java.util.function.Supplier;
import undertone.model.Signal;

/// Transforms that fail: what a bug, or too little memory, in the middle of an analysis looks like.
public final class BrokenTransforms {
  private BrokenTransforms() {}

  /// Transforms signals as JTransforms does, but not those of one length.
  ///
  /// @param length where it breaks
  /// @param how makes what is thrown
  /// @return the transforms
  public static Transforms at(int length, Supplier<Error> how) {
    return new Transforms(
        n -> n == length ? new BrokenPlan(how) : new JTransformsPlan(n), "breaks at " + length);
  }

  private record BrokenPlan(Supplier<Error> how) implements SpectrumPlan {
    @Override
    public void transform(Signal signal, Spectrum spectrum) {
      throw how.get();
    }
  }
}
