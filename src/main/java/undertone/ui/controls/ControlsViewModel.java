package undertone.ui.controls;

import static undertone.model.Parameter.BANDWIDTH;
import static undertone.model.Parameter.FAILURES;
import static undertone.model.Parameter.FETCHES;
import static undertone.model.Parameter.JITTER;
import static undertone.model.Parameter.LATENCY;
import static undertone.model.Parameter.MEMORY;
import static undertone.model.Parameter.MIB;
import static undertone.model.Parameter.NOISE;
import static undertone.model.Parameter.RECORDINGS;
import static undertone.model.Parameter.SAMPLES;
import static undertone.model.Parameter.SAMPLE_RATE;
import static undertone.model.Parameter.THREADS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import undertone.model.DataService;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// All that the left column sets.
///
/// What the service does to each answer (latency, jitter, bandwidth, failures) is applied to it at
/// once, also during a run; what the recordings themselves are waits while a run is on, so that one
/// run never mixes two kinds.
public final class ControlsViewModel {
  private final History history = new History();
  private final Map<Parameter, ParameterViewModel> parameters = new EnumMap<>(Parameter.class);
  private final ObjectProperty<SourceKind> sourceKind =
      new SimpleObjectProperty<>(SourceKind.SIMULATED);
  private final StringProperty addresses = new SimpleStringProperty("");
  private final ObjectProperty<StrategyChoice> strategy =
      new SimpleObjectProperty<>(StrategyChoice.HYBRID);
  private final ObjectProperty<FftChoice> fft = new SimpleObjectProperty<>(FftChoice.AUTOMATIC);
  private final ReadOnlyObjectWrapper<SourceCheck> sourceCheck = new ReadOnlyObjectWrapper<>();
  private final DataService service;
  private final Function<RunSettings, SourceCheck> check;
  private boolean running;

  /// All defaults.
  ///
  /// @param service whose knobs are turned
  /// @param check looks at a source without fetching anything
  public ControlsViewModel(DataService service, Function<RunSettings, SourceCheck> check) {
    this.service = service;
    this.check = check;
    for (var parameter : Parameter.values()) {
      var model = new ParameterViewModel(parameter, history);
      model.value().addListener((_, _, _) -> changed());
      parameters.put(parameter, model);
    }
    sourceKind.addListener((_, _, _) -> checkSource());
    addresses.addListener((_, _, _) -> checkSource());
    changed();
  }

  /// One parameter.
  ///
  /// @param parameter which
  /// @return its model, always the same
  public ParameterViewModel parameter(Parameter parameter) {
    return Objects.requireNonNull(parameters.get(parameter));
  }

  /// What can be undone.
  ///
  /// @return the history of all parameters
  public History history() {
    return history;
  }

  /// Where recordings come from.
  ///
  /// @return may be set
  public ObjectProperty<SourceKind> sourceKind() {
    return sourceKind;
  }

  /// The addresses, one pattern a line.
  ///
  /// @return may be set
  public StringProperty addresses() {
    return addresses;
  }

  /// How fetching and analysing share the time.
  ///
  /// @return may be set
  public ObjectProperty<StrategyChoice> strategy() {
    return strategy;
  }

  /// Which library transforms signals.
  ///
  /// @return may be set
  public ObjectProperty<FftChoice> fft() {
    return fft;
  }

  /// What a look at the chosen source told.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<SourceCheck> sourceCheck() {
    return sourceCheck.getReadOnlyProperty();
  }

  /// Tells that a run has begun or ended.
  ///
  /// @param on whether one is on
  public void setRunning(boolean on) {
    running = on;
    apply();
  }

  /// What the next run is to do.
  ///
  /// @return valid settings
  /// @throws IllegalStateException if [#sourceCheck] refuses for want of an address
  public RunSettings runSettings() {
    return new RunSettings(
        source(),
        strategy.get(),
        Limits.of((int) value(FETCHES), (int) value(THREADS), ((long) value(MEMORY)) * MIB),
        value(SAMPLE_RATE),
        fft.get());
  }

  private SourceSpec source() {
    return switch (sourceKind.get()) {
      case SIMULATED -> new SourceSpec.Simulated((long) value(RECORDINGS));
      case ADDRESSES -> {
        var patterns = patterns();
        if (patterns.isEmpty()) {
          throw new IllegalStateException("no address");
        }
        yield new SourceSpec.Urls(patterns);
      }
    };
  }

  private List<String> patterns() {
    return addresses.get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void changed() {
    apply();
    checkSource();
  }

  private void checkSource() {
    sourceCheck.set(
        sourceKind.get() == SourceKind.ADDRESSES && patterns().isEmpty()
            ? new SourceCheck.Refused("Enter at least one address, one to a line.")
            : check.apply(runSettings()));
  }

  private void apply() {
    var now = service.settings();
    var next =
        new ServiceSettings(
            running ? now.recordings() : (long) value(RECORDINGS),
            running ? now.samples() : (int) value(SAMPLES),
            running ? now.sampleRateHz() : value(SAMPLE_RATE),
            running ? now.noiseSigma() : value(NOISE),
            value(LATENCY),
            value(JITTER),
            value(BANDWIDTH),
            new ServiceSettings.Failures(
                value(FAILURES) / 100,
                now.failures().unavailable(),
                now.failures().reset(),
                now.failures().truncated()),
            now.seed());
    if (!next.equals(now)) {
      service.apply(next);
    }
  }

  private double value(Parameter parameter) {
    return parameter(parameter).value().get();
  }
}
