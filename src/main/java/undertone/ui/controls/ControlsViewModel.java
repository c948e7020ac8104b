package undertone.ui.controls;

import static undertone.model.Parameter.ATTEMPTS;
import static undertone.model.Parameter.BANDWIDTH;
import static undertone.model.Parameter.FAILURES;
import static undertone.model.Parameter.FAILURES_PASS;
import static undertone.model.Parameter.FETCHES;
import static undertone.model.Parameter.JITTER;
import static undertone.model.Parameter.LARGEST;
import static undertone.model.Parameter.LATENCY;
import static undertone.model.Parameter.MEMORY;
import static undertone.model.Parameter.MIB;
import static undertone.model.Parameter.NOISE;
import static undertone.model.Parameter.PER_HOST;
import static undertone.model.Parameter.RECORDINGS;
import static undertone.model.Parameter.SAMPLES;
import static undertone.model.Parameter.SAMPLE_RATE;
import static undertone.model.Parameter.THREADS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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

/// All that the left column and the choice of the strategy set.
///
/// What the service does to each answer (latency, jitter, bandwidth, failures) is applied to it at
/// once, also during a run, and so are the [#limits]; what the recordings themselves are waits
/// while a run is on, so that one run never mixes two kinds.
public final class ControlsViewModel {
  private final History history = new History();
  private final Map<Parameter, ParameterViewModel> parameters = new EnumMap<>(Parameter.class);
  private final ObjectProperty<SourceKind> sourceKind =
      new SimpleObjectProperty<>(SourceKind.SIMULATED);
  private final StringProperty addresses = new SimpleStringProperty("");
  private final ObjectProperty<StrategyChoice> strategy =
      new SimpleObjectProperty<>(StrategyChoice.HYBRID);
  private final SwitchViewModel auto = new SwitchViewModel(history);
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Limits> limits = new ReadOnlyObjectWrapper<>(Limits.DEFAULTS);
  private final ObjectProperty<FftChoice> fft = new SimpleObjectProperty<>(FftChoice.AUTOMATIC);
  private final ReadOnlyObjectWrapper<SourceCheck> sourceCheck = new ReadOnlyObjectWrapper<>();
  private final DataService service;
  private final Function<RunSettings, SourceCheck> check;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private int chosen;

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
    strategy.addListener((_, _, _) -> hold());
    auto.on()
        .addListener((_, _, _) -> {
          hold();
          changed();
        });
    hold();
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

  /// Whether runs find the number in flight by themselves.
  ///
  /// @return its model, always the same
  public SwitchViewModel auto() {
    return auto;
  }

  /// Whether the parameters that are rarely touched are shown.
  ///
  /// @return may be set
  public BooleanProperty more() {
    return more;
  }

  /// How much a run may use at a time, as the sliders stand.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<Limits> limits() {
    return limits.getReadOnlyProperty();
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
    running.set(on);
    apply();
  }

  /// Whether a run is on.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// Takes in the number in flight that the run has found by itself.
  ///
  /// @param limit at least 1; 0 where there is none
  public void setChosen(int limit) {
    if (limit != chosen) {
      chosen = limit;
      hold();
    }
  }

  private void hold() {
    for (var parameter : List.of(FETCHES, PER_HOST, THREADS)) {
      parameter(parameter).hold(Hold.on(parameter, strategy.get(), auto.on().get(), chosen));
    }
  }

  /// What the next run is to do.
  ///
  /// @return valid settings
  /// @throws IllegalStateException if [#sourceCheck] refuses for want of an address
  public RunSettings runSettings() {
    return new RunSettings(source(), strategy.get(), limits.get(), value(SAMPLE_RATE), fft.get());
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
    limits.set(
        new Limits(
            (int) value(FETCHES),
            auto.on().get(),
            (int) value(PER_HOST),
            (int) value(ATTEMPTS),
            (int) value(THREADS),
            ((long) value(MEMORY)) * MIB,
            ((long) value(LARGEST)) * MIB));
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
    boolean on = running.get();
    var next =
        new ServiceSettings(
            on ? now.recordings() : (long) value(RECORDINGS),
            on ? now.samples() : (int) value(SAMPLES),
            on ? now.sampleRateHz() : value(SAMPLE_RATE),
            on ? now.noiseSigma() : value(NOISE),
            value(LATENCY),
            value(JITTER),
            value(BANDWIDTH),
            new ServiceSettings.Failures(
                value(FAILURES) / 100,
                now.failures().unavailable(),
                now.failures().reset(),
                now.failures().truncated(),
                value(FAILURES_PASS) / 100),
            now.seed());
    if (!next.equals(now)) {
      service.apply(next);
    }
  }

  private double value(Parameter parameter) {
    return parameter(parameter).value().get();
  }
}
