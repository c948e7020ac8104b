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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import undertone.model.DataService;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.PluginInfo;
import undertone.model.ReadingSpec;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.ui.analysis.AnalysisViewModel;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Hold;
import undertone.ui.parameter.ParameterViewModel;
import undertone.ui.parameter.Setting;
import undertone.ui.parameter.SwitchViewModel;
import undertone.ui.reading.ReadingViewModel;
import undertone.ui.source.SourceKind;
import undertone.ui.source.SourceProbe;
import undertone.ui.source.SourceViewModel;

/// All that the left column and the choice of the strategy set.
///
/// What the service does to each answer (latency, jitter, bandwidth, failures) is applied to it at
/// once, also during a run, and so are the [#limits]; what the recordings themselves are waits
/// while a run is on, so that one run never mixes two kinds.
public final class ControlsViewModel {
  private final History history = new History();
  private final Map<Parameter, ParameterViewModel> parameters = new EnumMap<>(Parameter.class);
  private final SourceViewModel source;
  private final ReadingViewModel reading = new ReadingViewModel(history);
  private final AnalysisViewModel analysis;
  private final ObjectProperty<StrategyChoice> strategy =
      new SimpleObjectProperty<>(StrategyChoice.HYBRID);
  private final SwitchViewModel auto = new SwitchViewModel(history);
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Limits> limits = new ReadOnlyObjectWrapper<>(Limits.DEFAULTS);
  private final ObjectProperty<FftChoice> fft = new SimpleObjectProperty<>(FftChoice.AUTOMATIC);
  private final DataService service;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private int chosen;
  private Supplier<String> typed = () -> "";

  /// All defaults.
  ///
  /// @param service whose knobs are turned
  /// @param probe looks at sources
  /// @param plugins looks into the user's plug-in folder; called on a thread of its own
  public ControlsViewModel(
      DataService service, SourceProbe probe, Supplier<List<PluginInfo>> plugins) {
    this.service = service;
    source = new SourceViewModel(history, probe);
    analysis = new AnalysisViewModel(history, plugins);
    for (var parameter : Parameter.values()) {
      var model = new ParameterViewModel(parameter, history);
      model.value().addListener((_, _, _) -> changed());
      parameters.put(parameter, model);
    }
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
  /// @return its model, always the same
  public SourceViewModel source() {
    return source;
  }

  /// How recordings of the user's own are read.
  ///
  /// @return its model, always the same
  public ReadingViewModel reading() {
    return reading;
  }

  /// What is looked for.
  ///
  /// @return its model, always the same
  public AnalysisViewModel analysis() {
    return analysis;
  }

  /// Everything of source, reading and analysis that is remembered.
  ///
  /// @return each once
  public List<Setting<?>> settings() {
    var all = new ArrayList<Setting<?>>(source.settings());
    all.addAll(reading.settings());
    all.addAll(analysis.settings());
    return all;
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

  /// Says who takes in what is typed into the controls and not entered yet.
  ///
  /// @param takeTyped asked before a run; tells what was refused, for people, and leads there;
  ///   empty where all is well
  public void onTyped(Supplier<String> takeTyped) {
    typed = takeTyped;
  }

  /// What the next run is to do.
  ///
  /// @return valid settings, or what was refused or is missing in the source
  public Draft<RunSettings> runSettings() {
    var refused = typed.get();
    if (!refused.isEmpty()) {
      return new Draft.Refused<>(refused);
    }
    return switch (source.draft()) {
      case Draft.Refused(String sentence) -> new Draft.Refused<>(sentence);
      case Draft.Ready(SourceSpec from) ->
          new Draft.Ready<>(
              new RunSettings(
                  from,
                  source.kind().get() == SourceKind.SIMULATED
                      ? ReadingSpec.DEFAULTS.withSampleRate(value(SAMPLE_RATE))
                      : reading.spec().get(),
                  analysis.spec().get(),
                  strategy.get(),
                  limits.get(),
                  fft.get()));
    };
  }

  /// Puts the controls, and the simulated service, as a run had them; all but strategy and FFT
  /// undone at once. Does nothing while a run is on.
  ///
  /// @param run what it was asked to do
  /// @param behaviour how the simulated service behaved; null where the recordings were somebody
  ///   else's
  public void show(RunSettings run, @Nullable ServiceSettings behaviour) {
    if (running.get()) {
      return;
    }
    if (behaviour != null) {
      service.apply(behaviour); // what no control shows, such as the seed
    }
    history.together(() -> new Shown(this).run(run, behaviour));
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
    source.simulated((long) value(RECORDINGS));
    apply();
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
