package undertone.model;

import java.io.Serializable;

/// A window: what a signal is multiplied with before it is transformed.
///
/// @param shape which
/// @param beta Kaiser's parameter, at least 0; of no meaning for other shapes, which have the usual
public record Taper(Shape shape, double beta) implements Serializable {
  /// Kaiser's parameter unless somebody says otherwise: side lobes like Blackman's.
  public static final double USUAL_BETA = 8.6;

  /// The shapes.
  public enum Shape {
    /// All ones.
    RECTANGULAR("Rectangular"),
    /// A raised cosine.
    HANN("Hann"),
    /// A raised cosine on a pedestal.
    HAMMING("Hamming"),
    /// Three terms.
    BLACKMAN("Blackman"),
    /// Four terms, side lobes below -92 dB.
    BLACKMAN_HARRIS("Blackman-Harris"),
    /// Five terms, for reading amplitudes.
    FLAT_TOP("Flat top"),
    /// By a parameter.
    KAISER("Kaiser");

    private final String label;

    Shape(String label) {
      this.label = label;
    }

    /// The name people see.
    ///
    /// @return one or two words
    public String label() {
      return label;
    }
  }

  public Taper {
    if (!(beta >= 0 && beta <= 700)) {
      throw new IllegalArgumentException("Kaiser's beta lies between 0 and 700, not " + beta);
    }
    beta = shape == Shape.KAISER ? beta + 0.0 : USUAL_BETA; // no negative zero
  }

  /// A window of the usual parameter.
  ///
  /// @param shape which
  /// @return the window
  public static Taper of(Shape shape) {
    return new Taper(shape, USUAL_BETA);
  }
}
