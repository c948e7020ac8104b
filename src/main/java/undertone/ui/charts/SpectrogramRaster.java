package undertone.ui.charts;

import java.util.Arrays;

/// Levels over time and frequency as pixels; where several columns or bins fall into a pixel, the
/// strongest of them is seen.
///
/// @param levels in decibels, column after column
/// @param bins of a column
@SuppressWarnings("ArrayRecordComponent") // drawn from; never compared, never a key
record SpectrogramRaster(float[] levels, int bins) {
  private static final int RAMP = 256;

  /// How pixels are places of the data: column or bin at the left or upper rim of each pixel.
  ///
  /// @param first place at the first pixel's rim
  /// @param perPixel places from one pixel to the next; negative where they count the other way
  record Steps(double first, double perPixel) {
    /// The lowest place in a pixel.
    int from(int pixel) {
      return (int) Math.floor(Math.min(edge(pixel), edge(pixel + 1)) + 1e-9);
    }

    /// The place after the highest one in a pixel.
    int to(int pixel) {
      double end = Math.max(edge(pixel), edge(pixel + 1));
      return Math.max(from(pixel) + 1, (int) Math.floor(end - 1e-9) + 1);
    }

    private double edge(int pixel) {
      return first + pixel * perPixel;
    }
  }

  /// Draws.
  ///
  /// @param pixels ARGB, premultiplied; row after row from the top
  /// @param width of the picture
  /// @param across columns of the data
  /// @param down bins of the data
  /// @param low level at the dark end of viridis
  /// @param high level at its bright end
  void paint(int[] pixels, int width, Steps across, Steps down, double low, double high) {
    int height = pixels.length / width;
    int columns = levels.length / bins;
    int[] ramp = ramp();
    int[] fromBin = new int[height];
    int[] toBin = new int[height];
    for (int y = 0; y < height; y++) {
      fromBin[y] = Math.max(0, down.from(y));
      toBin[y] = Math.min(bins, down.to(y));
    }
    float[] strongest = new float[bins];
    int before = -1;
    int beforeEnd = -1;
    for (int x = 0; x < width; x++) {
      int from = Math.max(0, across.from(x));
      int to = Math.min(columns, across.to(x));
      if (from != before || to != beforeEnd) {
        strongest(from, to, strongest);
        before = from;
        beforeEnd = to;
      }
      for (int y = 0; y < height; y++) {
        float level = Float.NEGATIVE_INFINITY;
        for (int k = fromBin[y]; k < toBin[y]; k++) {
          level = Math.max(level, strongest[k]);
        }
        pixels[y * width + x] = color(level, low, high, ramp);
      }
    }
  }

  private void strongest(int from, int to, float[] into) {
    Arrays.fill(into, Float.NEGATIVE_INFINITY);
    for (int column = from; column < to; column++) {
      int at = column * bins;
      for (int k = 0; k < bins; k++) {
        into[k] = Math.max(into[k], levels[at + k]);
      }
    }
  }

  private static int color(float level, double low, double high, int[] ramp) {
    if (level == Float.NEGATIVE_INFINITY) {
      return 0; // nothing was measured there
    }
    double share = (level - low) / (high - low);
    return ramp[Math.clamp((long) (share * RAMP), 0, RAMP - 1)];
  }

  private static int[] ramp() {
    int[] ramp = new int[RAMP];
    for (int i = 0; i < RAMP; i++) {
      var color = Viridis.at(i / (RAMP - 1.0));
      ramp[i] =
          0xff000000
              | (int) Math.round(color.getRed() * 255) << 16
              | (int) Math.round(color.getGreen() * 255) << 8
              | (int) Math.round(color.getBlue() * 255);
    }
    return ramp;
  }
}
