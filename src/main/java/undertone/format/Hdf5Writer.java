package undertone.format;

import io.jhdf.HdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// Writes HDF5, by jHDF: one dataset whose samples lie one after the other, not chunked and not
/// packed, with the attributes that tell of them.
///
/// @param dataset its path, `/strain/Strain` for example; groups on the way are made
/// @param kind of its numbers
/// @param attributes of the dataset by name: numbers, or texts; `Xspacing` is GWOSC's for the
///   seconds from one sample to the next
public record Hdf5Writer(String dataset, Kind kind, Map<String, Object> attributes) {

  /// How a number is written.
  public enum Kind {
    /// Floating point of 32 bits.
    FLOAT32,
    /// Floating point of 64 bits.
    FLOAT64,
    /// Signed whole numbers of 16 bits.
    INT16,
    /// Signed whole numbers of 32 bits.
    INT32
  }

  public Hdf5Writer {
    attributes = Map.copyOf(attributes);
    if (dataset.endsWith("/") || dataset.isEmpty()) {
      throw new IllegalArgumentException(
          "a dataset's path ends in its name, not '%s'".formatted(dataset));
    }
  }

  /// A writer of what GWOSC's readers look for: `/strain/Strain` in float64.
  ///
  /// @param sampleRateHz of the samples
  /// @return the writer
  public static Hdf5Writer strain(double sampleRateHz) {
    return new Hdf5Writer(
        "/strain/Strain", Kind.FLOAT64, Map.of("Xspacing", 1 / sampleRateHz, "Xunits", "second"));
  }

  /// Writes a file, over one that is there.
  ///
  /// @param file where
  /// @param channels at least one, each of as many samples; a single one becomes an array of one
  ///   dimension, several the rows of one of two
  /// @throws IOException if it cannot be written
  /// @throws IllegalArgumentException if a sample is none that the kind has, or the channels are
  ///   not of one length
  public void write(Path file, double[]... channels) throws IOException {
    var rows = new Object[channels.length];
    for (int i = 0; i < rows.length; i++) {
      if (channels[i].length != channels[0].length) {
        throw new IllegalArgumentException(
            "channel %,d has %,d samples and the first %,d"
                .formatted(i, channels[i].length, channels[0].length));
      }
      rows[i] = numbers(channels[i]);
    }
    var steps = Arrays.stream(dataset.split("/", -1)).filter(step -> !step.isEmpty()).toList();
    try (var writing = HdfFile.write(file)) {
      WritableGroup group = writing;
      for (var step : steps.subList(0, steps.size() - 1)) {
        group = group.putGroup(step);
      }
      var data = rows.length == 1 ? rows[0] : table(rows);
      WritableDataset written = group.putDataset(steps.getLast(), data);
      attributes.forEach(written::putAttribute);
    } catch (HdfException e) {
      throw new IOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Object numbers(double[] samples) {
    return switch (kind) {
      case FLOAT64 -> samples;
      case FLOAT32 -> {
        var floats = new float[samples.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = (float) samples[i];
        }
        yield floats;
      }
      case INT16 -> {
        var shorts = new short[samples.length];
        for (int i = 0; i < shorts.length; i++) {
          shorts[i] = (short) Narrowing.whole(samples[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        yield shorts;
      }
      case INT32 -> {
        var ints = new int[samples.length];
        for (int i = 0; i < ints.length; i++) {
          ints[i] = (int) Narrowing.whole(samples[i], Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        yield ints;
      }
    };
  }

  /// jHDF tells the type of the numbers by that of the array.
  private Object table(Object[] rows) {
    return switch (kind) {
      case FLOAT64 -> Arrays.copyOf(rows, rows.length, double[][].class);
      case FLOAT32 -> Arrays.copyOf(rows, rows.length, float[][].class);
      case INT16 -> Arrays.copyOf(rows, rows.length, short[][].class);
      case INT32 -> Arrays.copyOf(rows, rows.length, int[][].class);
    };
  }
}
