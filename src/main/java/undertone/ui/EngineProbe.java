package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.ListingWatch;
import undertone.model.RecordingRef;
import undertone.model.RunSettings;
import undertone.model.SourceLook;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;
import undertone.ui.source.SourceCheck;
import undertone.ui.source.SourceProbe;
import undertone.ui.words.Words;

/// Looks at sources through the engine, as a run would.
final class EngineProbe implements SourceProbe {
  private static final Words WORDS = Words.of(EngineProbe.class);

  private final Engine engine;

  EngineProbe(Engine engine) {
    this.engine = engine;
  }

  @Override
  public SourceCheck look(SourceSpec source) {
    var look = Engine.look(source);
    boolean strict = source instanceof SourceSpec.Urls && look.badLines() > 0;
    return look.usable() && !strict
        ? new SourceCheck.Found(look, -1)
        : new SourceCheck.Refused(
            look.firstBad().isEmpty() ? WORDS.text("source.empty") : look.firstBad());
  }

  @Override
  public SourceCheck list(SourceSpec source, ListingWatch watch) {
    try {
      var settings =
          new RunSettings(
              source, StrategyChoice.HYBRID, Limits.DEFAULTS, Double.NaN, FftChoice.AUTOMATIC);
      var survey = engine.prepare(settings, watch);
      List<RecordingRef> first = new ArrayList<>();
      for (long i = 0; i < Math.min(SourceLook.SHOWN, survey.total()); i++) {
        first.add(survey.recording(i));
      }
      var facts = survey.sourceFacts();
      return new SourceCheck.Found(
          new SourceLook(
              survey.total(),
              first,
              facts.badLines(),
              facts.firstBad(),
              "",
              survey.remoteHosts().names().stream().limit(SourceLook.MOST_HOSTS).toList()),
          facts.bytes());
    } catch (InvalidSourceException e) {
      return new SourceCheck.Refused(String.valueOf(e.getMessage()));
    }
  }
}
