package undertone.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisText;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;

/// What a run's analysis looks for beyond what every run does: its specification carried out.
/// Immutable; any thread may use it.
public final class Measures {
  /// Nothing more.
  public static final Measures NONE = new Measures(AnalysisSpec.DEFAULTS, List.of());

  private final AnalysisSpec spec;
  private final ResultSchema schema;

  private Measures(AnalysisSpec spec, List<MeasureGroup> groups) {
    this.spec = spec;
    var columns = groups.stream().flatMap(group -> group.columns().stream()).toList();
    refuseTwice(columns);
    this.schema = new ResultSchema(AnalysisText.of(spec.relevant()), columns);
  }

  /// Carries a specification out.
  ///
  /// @param spec what is looked for
  /// @return its measures
  /// @throws IllegalArgumentException with a sentence for people if two columns have one name
  public static Measures of(AnalysisSpec spec) {
    return new Measures(spec, groups(spec));
  }

  private static List<MeasureGroup> groups(AnalysisSpec spec) {
    List<MeasureGroup> groups = new ArrayList<>();
    for (var measure : spec.measures()) {
      groups.add(
          switch (measure) {
            case PEAK -> new PeakMeasure(spec);
            case PEAKS -> new PeaksMeasure(spec);
            case WELCH -> new WelchMeasure(spec);
            case SHAPE -> new ShapeMeasure(spec);
            case BANDS -> new BandsMeasure(spec);
            case TONE -> new ToneMeasure(spec);
            case STATISTICS -> new StatisticsMeasure();
          });
    }
    for (var plugin : spec.plugins()) {
      throw new IllegalArgumentException(
          "there is no plug-in called %s in the plug-in folder".formatted(plugin));
    }
    return groups;
  }

  private static void refuseTwice(List<ResultColumn> columns) {
    var names = new HashSet<>(ResultSchema.COMMON);
    for (var column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "two columns would be called %s: give the band or plug-in another name"
                .formatted(column.name()));
      }
    }
  }

  /// What the run's rows hold.
  ///
  /// @return the analysis in words, and the columns
  public ResultSchema schema() {
    return schema;
  }

  AnalysisSpec spec() {
    return spec;
  }

  /// Groups of measures for one thread, in the order of the columns.
  List<MeasureGroup> groups() {
    return groups(spec);
  }
}
