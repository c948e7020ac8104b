package undertone.model;

import java.io.Serializable;
import java.util.Arrays;

/// Numbers in a row, one for each of a run's additional [ResultColumn]s, in their order; NaN where
/// there is none. Immutable.
public final class Figures implements Serializable {
  private static final long serialVersionUID = 1;

  /// No additional columns.
  public static final Figures NONE = new Figures(new double[0]);

  private final double[] values;

  private Figures(double[] values) {
    this.values = values;
  }

  /// A row.
  ///
  /// @param values copied
  /// @return the row
  public static Figures of(double... values) {
    return values.length == 0 ? NONE : new Figures(values.clone());
  }

  /// How many there are.
  ///
  /// @return at least 0
  public int size() {
    return values.length;
  }

  /// One of them.
  ///
  /// @param column from 0 to [#size] - 1
  /// @return the number, NaN where there is none
  public double get(int column) {
    return values[column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figures figures && Arrays.equals(values, figures.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
