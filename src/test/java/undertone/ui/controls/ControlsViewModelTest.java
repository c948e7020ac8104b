package undertone.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.ui.parameter.Draft;
import undertone.ui.source.PlayedProbe;
import undertone.ui.source.SourceCheck;

class ControlsViewModelTest {
  private final FakeService service = new FakeService();
  private final ControlsViewModel controls =
      new ControlsViewModel(service, new PlayedProbe(), List::of);

  private RunSettings runSettings() {
    return controls.runSettings() instanceof Draft.Ready(RunSettings ready)
        ? ready
        : fail("nothing is missing");
  }

  @Test
  void theFirstLaunchIsTheLecture() {
    assertThat(runSettings())
        .isEqualTo(
            new RunSettings(
                new SourceSpec.Simulated(20),
                StrategyChoice.HYBRID,
                Limits.DEFAULTS,
                1_000,
                FftChoice.AUTOMATIC));
    assertThat(service.settings()).isEqualTo(ServiceSettings.DEFAULTS);
    assertThat(controls.source().check().get())
        .isInstanceOfSatisfying(
            SourceCheck.Found.class, found -> assertThat(found.look().recordings()).isEqualTo(20));
  }

  @Test
  void serviceSlidersActDuringARunAndTheRecordingsWaitForItsEnd() {
    controls.setRunning(true);
    controls.parameter(Parameter.LATENCY).type("70");
    controls.parameter(Parameter.FAILURES).type("25 %");
    controls.parameter(Parameter.FAILURES_PASS).type("50 %");
    controls.parameter(Parameter.SAMPLES).type("64");
    assertThat(service.settings().latencyMs()).isEqualTo(70);
    assertThat(service.settings().failures().rate()).isEqualTo(0.25);
    assertThat(service.settings().failures().passing()).isEqualTo(0.5);
    assertThat(service.settings().samples()).isEqualTo(5_000);
    controls.setRunning(false);
    assertThat(service.settings().samples()).isEqualTo(64);
  }

  @Test
  void refusedTextLeavesTheValueAndSaysWhy() {
    var latency = controls.parameter(Parameter.LATENCY);
    latency.type("fast");
    assertThat(latency.value().get()).isEqualTo(50);
    assertThat(latency.refusal().get()).contains("fast");
    latency.forgetTyped();
    assertThat(latency.refusal().get()).isEmpty();
  }

  @Test
  void aShownTextTypedAgainDoesNotRoundTheValue() {
    var rate = controls.parameter(Parameter.SAMPLE_RATE);
    rate.type("0.123456789");
    rate.type(rate.text());
    assertThat(rate.value().get()).isEqualTo(0.123456789);
  }

  @Test
  void aDragIsUndoneAtOnceAndRedone() {
    var noise = controls.parameter(Parameter.NOISE);
    noise.beginDrag();
    noise.slideTo(0.3);
    noise.slideTo(0.4);
    noise.endDrag();
    assertThat(noise.value().get()).isEqualTo(4);
    controls.history().undo();
    assertThat(noise.value().get()).isEqualTo(0.5);
    assertThat(controls.history().undoable().get()).isFalse();
    controls.history().redo();
    assertThat(noise.value().get()).isEqualTo(4);
    assertThat(service.settings().noiseSigma()).isEqualTo(4);
  }

  @Test
  void keyStepsInARowAreOneChange() {
    var latency = controls.parameter(Parameter.LATENCY);
    latency.step(1);
    latency.step(1);
    latency.page(1);
    assertThat(latency.value().get()).isGreaterThan(52);
    controls.history().undo();
    assertThat(latency.value().get()).isEqualTo(50);
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    controls.parameter(Parameter.LATENCY).type("70");
    controls.history().undo();
    controls.parameter(Parameter.JITTER).type("5");
    assertThat(controls.history().redoable().get()).isFalse();
  }

  @Test
  void theLimitsFollowEverySliderAndTheSwitch() {
    controls.parameter(Parameter.FETCHES).type("8");
    controls.parameter(Parameter.PER_HOST).type("2");
    controls.parameter(Parameter.ATTEMPTS).type("5");
    controls.parameter(Parameter.THREADS).type("3");
    controls.parameter(Parameter.MEMORY).type("16");
    controls.parameter(Parameter.LARGEST).type("12");
    controls.auto().set(true);
    assertThat(controls.limits().get())
        .isEqualTo(new Limits(8, true, 2, 5, 3, 16 << 20, 12 << 20))
        .isEqualTo(runSettings().limits());
  }

  @Test
  void theSwitchIsUndoneAndRedoneLikeASlider() {
    controls.parameter(Parameter.FETCHES).type("8");
    controls.auto().set(true);
    controls.history().undo();
    assertThat(controls.limits().get().autoFetches()).isFalse();
    assertThat(controls.limits().get().fetches()).isEqualTo(8);
    controls.history().redo();
    assertThat(controls.limits().get().autoFetches()).isTrue();
  }

  @Test
  void aHeldSliderShowsWhatIsUsedAndKeepsItsValue() {
    var fetches = controls.parameter(Parameter.FETCHES);
    controls.strategy().set(StrategyChoice.SEQUENTIAL);
    assertThat(fetches.text()).isEqualTo("1");
    assertThat(fetches.place()).isZero();
    fetches.type("77");
    assertThat(fetches.value().get()).isEqualTo(32);
    controls.strategy().set(StrategyChoice.HYBRID);
    assertThat(fetches.text()).isEqualTo("32");

    controls.auto().set(true);
    controls.setChosen(48);
    assertThat(fetches.text()).isEqualTo("48");
    assertThat(controls.limits().get().fetches()).isEqualTo(32);
  }

  @Test
  void noAttemptsMeansAutomaticAndCanBeTyped() {
    var attempts = controls.parameter(Parameter.ATTEMPTS);
    assertThat(attempts.text()).isEqualTo("automatic");
    attempts.type("4");
    assertThat(attempts.text()).isEqualTo("4");
    attempts.type("Automatic");
    assertThat(attempts.value().get()).isZero();
    attempts.type("11");
    assertThat(attempts.refusal().get()).isNotEmpty();
  }
}
