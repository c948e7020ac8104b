package undertone.ui.analysis;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.Taper;
import undertone.ui.parameter.Disclosure;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// What a run looks for: one line, and behind a disclosure everything that can be chosen.
public final class AnalysisView extends VBox {
  private static final Words WORDS = Words.of(AnalysisView.class);

  private final AnalysisViewModel model;
  private final ObservableValue<AnalysisSpec> spec;

  /// The controls.
  ///
  /// @param model what they set
  /// @param fft which library transforms signals
  /// @param openFolder shows the user's plug-in folder
  public AnalysisView(AnalysisViewModel model, ObjectProperty<FftChoice> fft, Runnable openFolder) {
    this.model = model;
    this.spec = model.spec().value();
    getStyleClass().add("group");
    var line = new Label();
    line.setId("analysis-line");
    line.setWrapText(true);
    line.textProperty().bind(spec.map(AnalysisWords::of));
    var tip = new Tooltip();
    tip.textProperty().bind(spec.map(now -> WORDS.text("line.tip", AnalysisText.of(now))));
    line.setTooltip(tip);
    var details = new VBox();
    details.getStyleClass().add("group");
    for (var measure : Measure.values()) {
      details.getChildren().add(tick(measure));
      details.getChildren().addAll(options(measure));
    }
    details.getChildren().addAll(preparation());
    details.getChildren().addAll(new PluginsView(model, openFolder), fft(fft));
    getChildren()
        .addAll(
            line,
            new Disclosure(
                "analysis-details",
                WORDS.text("more"),
                WORDS.text("more.tip"),
                model.open(),
                spec.map(now -> !now.equals(AnalysisSpec.DEFAULTS)),
                details));
  }

  private Node tick(Measure measure) {
    return Fields.tick(
        "measure-" + measure.name(),
        Terms.of(measure),
        WORDS.text("measure." + measure.name()),
        spec.map(now -> now.measures().contains(measure)),
        on ->
            model.change(edit -> {
              if (on) {
                edit.measures.add(measure);
              } else {
                edit.measures.remove(measure);
              }
            }));
  }

  /// Shown while their measure is ticked.
  private List<Node> options(Measure measure) {
    List<Node> fields =
        switch (measure) {
          case PEAK, STATISTICS -> List.of();
          case PEAKS ->
              List.of(
                  entered(
                      "peaks",
                      WORDS.text("peaks"),
                      WORDS.text("peaks.tip"),
                      now -> String.valueOf(now.peaks()),
                      (edit, typed) -> edit.peaks = AnalysisWords.whole(typed)));
          case WELCH -> List.of(new WelchView(model));
          case SHAPE ->
              List.of(
                  entered(
                      "roll-off",
                      WORDS.text("rollOff"),
                      WORDS.text("rollOff.tip"),
                      now -> AnalysisWords.number(now.rollOff()),
                      (edit, typed) -> edit.rollOff = AnalysisWords.number(typed)));
          case BANDS ->
              List.of(
                  entered(
                      "bands",
                      WORDS.text("bands"),
                      WORDS.text("bands.tip"),
                      now -> AnalysisWords.bands(now.bands()),
                      (edit, typed) -> edit.bands = AnalysisWords.bands(typed)));
          case TONE ->
              List.of(
                  entered(
                      "harmonics",
                      WORDS.text("harmonics"),
                      WORDS.text("harmonics.tip"),
                      now -> String.valueOf(now.harmonics()),
                      (edit, typed) -> edit.harmonics = AnalysisWords.whole(typed)));
        };
    fields.forEach(field -> {
      field.getStyleClass().add("indented");
      Fields.showWhile(spec.map(now -> now.measures().contains(measure)), field);
    });
    return fields;
  }

  /// What is done to a signal before it is transformed, and where peaks are looked for.
  private List<Node> preparation() {
    var beta =
        entered(
            "beta",
            WORDS.text("beta"),
            WORDS.text("beta.tip"),
            now -> AnalysisWords.number(now.window().beta()),
            (edit, typed) ->
                edit.window = new Taper(edit.window.shape(), AnalysisWords.number(typed)));
    Fields.showWhile(spec.map(now -> now.window().shape() == Taper.Shape.KAISER), beta);
    return List.of(
        Fields.choice(
            "detrend",
            WORDS.text("detrend.name"),
            WORDS.text("detrend.tip"),
            List.of(AnalysisSpec.Detrend.values()),
            Terms::of,
            spec.map(AnalysisSpec::detrend),
            chosen -> model.change(edit -> edit.detrend = chosen)),
        Fields.choice(
            "window",
            WORDS.text("window.name"),
            WORDS.text("window.tip"),
            List.of(Taper.Shape.values()),
            Terms::of,
            spec.map(now -> now.window().shape()),
            chosen -> model.change(edit -> edit.window = new Taper(chosen, edit.window.beta()))),
        beta,
        entered(
            "band-low",
            WORDS.text("from"),
            WORDS.text("from.tip"),
            now -> AnalysisWords.number(now.band().lowHz()),
            (edit, typed) ->
                edit.band =
                    new AnalysisSpec.Band(
                        typed.isEmpty() ? 0 : AnalysisWords.number(typed), edit.band.highHz())),
        entered(
            "band-high",
            WORDS.text("to"),
            WORDS.text("to.tip"),
            now ->
                Double.isInfinite(now.band().highHz())
                    ? ""
                    : AnalysisWords.number(now.band().highHz()),
            (edit, typed) ->
                edit.band =
                    new AnalysisSpec.Band(
                        edit.band.lowHz(),
                        typed.isEmpty() ? Double.POSITIVE_INFINITY : AnalysisWords.number(typed))));
  }

  private Region entered(
      String id,
      String name,
      String tip,
      Function<AnalysisSpec, String> get,
      BiConsumer<AnalysisEdit, String> set) {
    return Fields.entered(
        id,
        name,
        id.equals("band-high") ? WORDS.text("to.open") : id.equals("bands") ? "alpha 8-13" : "",
        tip,
        spec.map(get),
        typed -> model.change(edit -> set.accept(edit, typed)));
  }

  private static Node fft(ObjectProperty<FftChoice> fft) {
    return Fields.choice(
        "fft",
        WORDS.text("fft"),
        WORDS.text("fft.tip"),
        List.of(FftChoice.values()),
        Terms::of,
        fft,
        fft::set);
  }
}
