package undertone.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.InvalidSourceException;
import undertone.model.PluginInfo;
import undertone.model.ResultColumn;
import undertone.pipeline.Engine;

/// `undertone analyses`: what can be looked for in a signal, and by which columns it is told.
final class AnalysesCommand {
  private static final int WIDTH = 98;
  private static final int INDENT = 32;

  private final Services services;
  private final PrintWriter out;

  AnalysesCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run() {
    try (var engine = services.engine("")) {
      out.println(
          "Every run tells mean, RMS, standard deviation, smallest and largest sample, and the");
      out.println(
          "periodogram's peak. Of what --measures adds a column's unit is in brackets: x is the");
      out.println("samples' own, Hz is cycles/sample where the sample rate is unknown.");
      for (var measure : Measure.values()) {
        out.println();
        out.println("%s: %s".formatted(Choices.word(measure), measure.label()));
        columns(engine, spec(EnumSet.of(measure), List.of()));
      }
      plugins(engine);
    }
    return ExitCode.ALL_ANALYSED;
  }

  private void plugins(Engine engine) {
    out.println();
    var plugins = engine.plugins();
    var folder = services.folders().plugins();
    if (plugins.isEmpty()) {
      out.println("Plug-ins: none in " + folder);
      return;
    }
    out.println("Plug-ins in %s, each by --plugin NAME:".formatted(folder));
    for (var plugin : plugins) {
      out.println();
      out.println("%s: %s".formatted(plugin.name(), told(plugin)));
      if (plugin.trouble().isEmpty()) {
        columns(engine, spec(Set.of(), List.of(plugin.name())));
      }
    }
  }

  private static String told(PluginInfo plugin) {
    return plugin.trouble().isEmpty()
        ? plugin.description()
        : "cannot be used: " + plugin.trouble();
  }

  private void columns(Engine engine, AnalysisSpec analysis) {
    try {
      for (var column : engine.columns(analysis)) {
        out.println("  " + line(column));
      }
    } catch (InvalidSourceException e) {
      out.println("  " + e.getMessage());
    }
  }

  /// Its name and unit, and beside them its meaning, in lines that fit.
  private static String line(ResultColumn column) {
    var unit = column.unit().isEmpty() ? "" : " [%s]".formatted(column.unit());
    var text = new StringBuilder("%-30s".formatted(column.name() + unit));
    int used = text.length();
    for (var word : column.meaning().split(" ", -1)) {
      if (used + 1 + word.length() > WIDTH) {
        text.append("\n").repeat(' ', INDENT);
        used = INDENT;
      }
      text.append(' ').append(word);
      used += 1 + word.length();
    }
    return text.toString();
  }

  private static AnalysisSpec spec(Set<Measure> measures, List<String> plugins) {
    var usual = AnalysisSpec.DEFAULTS;
    return new AnalysisSpec(
        measures,
        usual.detrend(),
        usual.window(),
        usual.band(),
        usual.welch(),
        usual.peaks(),
        usual.bands(),
        usual.rollOff(),
        usual.harmonics(),
        plugins);
  }
}
