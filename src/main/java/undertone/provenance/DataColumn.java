package undertone.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import undertone.model.ResultColumn;
import undertone.model.ResultNumber;
import undertone.model.ResultSchema;

/// A column of a data file.
///
/// @param name in the file
/// @param unit symbol of the unit; `unit` and `frequency_unit` stand for what the row's column of
///   that name says; empty for a number without one, a text or a time
/// @param meaning a few words; empty where the documentation of the format has them
public record DataColumn(String name, String unit, String meaning) {
  /// The unit of the samples, which each row has for itself.
  private static final String SAMPLES = "unit";

  /// Hz or cycles per sample, which each row has for itself.
  private static final String FREQUENCIES = "frequency_unit";

  private static final Map<String, String> UNITS = units();

  private static Map<String, String> units() {
    var units = new HashMap<String, String>();
    for (var number : ResultNumber.values()) {
      units.put(number.column(), unit(number.unit()));
    }
    units.put("bytes", "B");
    units.put("started_at", "UTC");
    units.put("start_time", "UTC");
    units.put("n_samples", "");
    units.put("sample_rate_hz", "Hz");
    units.put("frequency_resolution_hz", FREQUENCIES);
    for (var name : ResultSchema.COMMON) {
      if (name.endsWith("_ms")) {
        units.put(name, "ms");
      }
    }
    return Map.copyOf(units);
  }

  /// The columns of a run's results.
  ///
  /// @param schema of the run
  /// @return in the order of the files
  public static List<DataColumn> of(ResultSchema schema) {
    var columns = new ArrayList<DataColumn>();
    for (var name : ResultSchema.COMMON) {
      columns.add(new DataColumn(name, UNITS.getOrDefault(name, ""), ""));
    }
    for (var column : schema.columns()) {
      columns.add(new DataColumn(column.name(), unit(column.unit()), column.meaning()));
    }
    return List.copyOf(columns);
  }

  private static String unit(String symbol) {
    if (symbol.equals(ResultColumn.FREQUENCY)) {
      return FREQUENCIES;
    }
    return symbol.startsWith(ResultColumn.SAMPLE)
        ? SAMPLES + symbol.substring(1).replace("/Hz", "/" + FREQUENCIES)
        : symbol;
  }
}
