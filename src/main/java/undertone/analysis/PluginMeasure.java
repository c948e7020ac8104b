package undertone.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultColumn;
import undertone.model.Signal;

/// A plug-in's figures. Whatever strangers' code does wrong fails the recording, in words.
final class PluginMeasure implements MeasureGroup {
  private static final System.Logger LOG = System.getLogger(PluginMeasure.class.getName());

  private final Plugin plugin;
  private @Nullable Analysis analysis;

  /// Whether the log has a failure already: a million equal ones would help nobody.
  private boolean logged;

  PluginMeasure(Plugin plugin) {
    this.plugin = plugin;
  }

  @Override
  public List<ResultColumn> columns() {
    return plugin.columns();
  }

  /// It sees the samples as they came.
  @Override
  public boolean scales() {
    return false;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // whatever strangers' code throws
  public void find(Subject subject, double[] figures, int at) throws PluginFailedException {
    double[] found;
    try {
      if (analysis == null) {
        analysis = plugin.maker().get();
      }
      found = analysis.figures(readOnly(subject.original()));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Exception | Error e) {
      throw broken(e);
    }
    int columns = plugin.columns().size();
    if (found == null || found.length != columns) {
      throw new PluginFailedException(
          "the plug-in %s gave %s for its %d columns"
              .formatted(
                  plugin.info().name(),
                  found == null ? "nothing" : found.length + " figures",
                  columns));
    }
    System.arraycopy(found, 0, figures, at, columns);
  }

  private static Signal readOnly(Signal signal) {
    return new Signal(signal.samples().asReadOnly(), signal.sampleRateHz(), signal.facts());
  }

  private PluginFailedException broken(Throwable e) {
    if (!logged) {
      LOG.log(System.Logger.Level.WARNING, "the plug-in " + plugin.info().name(), e);
      logged = true;
    }
    return new PluginFailedException(
        "the plug-in %s broke: %s".formatted(plugin.info().name(), PluginJar.words(e)));
  }
}
