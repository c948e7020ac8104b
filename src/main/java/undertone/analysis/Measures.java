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
  private final List<Plugin> plugins;
  private final ResultSchema schema;

  private Measures(AnalysisSpec spec, List<Plugin> plugins) {
    this.spec = spec;
    this.plugins = plugins;
    var columns =
        groups(spec, plugins).stream().flatMap(group -> group.columns().stream()).toList();
    refuseTwice(columns);
    this.schema = new ResultSchema(AnalysisText.of(spec.relevant()), columns);
  }

  /// Carries a specification out.
  ///
  /// @param spec what is looked for
  /// @param plugins those it may name; to be closed after the last use of the measures
  /// @return its measures
  /// @throws IllegalArgumentException with a sentence for people if two columns have one name, or a
  ///   plug-in is not there or cannot be used
  public static Measures of(AnalysisSpec spec, Plugins plugins) {
    return new Measures(spec, spec.plugins().stream().map(plugins::named).toList());
  }

  /// Groups of measures for one thread, in the order of the columns.
  List<MeasureGroup> groups() {
    return groups(spec, plugins);
  }

  private static List<MeasureGroup> groups(AnalysisSpec spec, List<Plugin> plugins) {
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
    plugins.forEach(plugin -> groups.add(new PluginMeasure(plugin)));
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

  /// Which plug-ins carry it out.
  ///
  /// @return name, file and SHA-256 of each, in the order of their columns
  public List<String> plugins() {
    return plugins.stream()
        .map(plugin ->
            "%s (%s, sha256 %s)".formatted(plugin.info().name(), plugin.jar(), plugin.sha256()))
        .toList();
  }

  AnalysisSpec spec() {
    return spec;
  }
}
