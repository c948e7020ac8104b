package undertone;

import java.io.IOException;
import java.time.Instant;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

/// Runs a small survey of its own while the user still looks at the sliders, so that classes are
/// loaded and code is compiled before the first run, which would otherwise spend most of its time
/// on that. It has its own simulated service, so that nothing the user sees is touched, and an
/// engine without the user's folders, because a cache has one owner.
final class WarmUp {
  private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
  private static final int RECORDINGS = 400;
  private static final int FETCHES = 8;

  private WarmUp() {}

  /// Begins on a thread of its own, which ends by itself after about a second and never keeps the
  /// process alive.
  ///
  /// @param assembly makes the parts
  /// @return the thread
  static Thread start(Assembly assembly) {
    return Thread.ofPlatform().daemon().name("warm-up").start(() -> run(assembly));
  }

  private static void run(Assembly assembly) {
    var usual = ServiceSettings.DEFAULTS;
    var quick =
        new ServiceSettings(
            RECORDINGS,
            usual.samples(),
            usual.sampleRateHz(),
            usual.noiseSigma(),
            0,
            0,
            usual.bandwidthKiBps(),
            usual.failures(),
            usual.seed());
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(RECORDINGS),
            StrategyChoice.HYBRID,
            Limits.of(FETCHES, 1, 8 * Parameter.MIB),
            usual.sampleRateHz(),
            FftChoice.AUTOMATIC);
    try (var service = assembly.serve(0, quick);
        var engine = new Engine(service.address())) {
      engine.prepare(settings).run(Instant.now(), _ -> {});
    } catch (IOException | InvalidSourceException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "warming up", e);
    }
  }
}
