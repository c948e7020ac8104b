package undertone.ui.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;
import undertone.model.AnalysisSpec.Welch;
import undertone.model.AnalysisSpec.Welch.Averaging;
import undertone.model.AnalysisSpec.Welch.Scaling;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// How Welch's estimate is made.
final class WelchView extends VBox {
  private static final Words WORDS = Words.of(WelchView.class);

  WelchView(AnalysisViewModel model) {
    getStyleClass().add("group");
    var welch = model.spec().value().map(now -> now.welch());
    getChildren()
        .addAll(
            Fields.entered(
                "welch-segment",
                WORDS.text("welch.segment"),
                "",
                WORDS.text("welch.segment.tip"),
                welch.map(now -> String.format(Locale.ROOT, "%,d", now.segment())),
                typed ->
                    change(model, was -> copy(was, AnalysisWords.whole(typed), was.overlap()))),
            Fields.entered(
                "welch-overlap",
                WORDS.text("welch.overlap"),
                "",
                WORDS.text("welch.overlap.tip"),
                welch.map(now -> AnalysisWords.number(now.overlap())),
                typed ->
                    change(model, was -> copy(was, was.segment(), AnalysisWords.number(typed)))),
            Fields.choice(
                "welch-averaging",
                WORDS.text("welch.averaging"),
                WORDS.text("welch.averaging.tip"),
                List.of(Averaging.values()),
                Terms::of,
                welch.map(Welch::averaging),
                chosen ->
                    change(
                        model,
                        was -> new Welch(was.segment(), was.overlap(), chosen, was.scaling()))),
            Fields.choice(
                "welch-scaling",
                WORDS.text("welch.scaling"),
                WORDS.text("welch.scaling.tip"),
                List.of(Scaling.values()),
                Terms::of,
                welch.map(Welch::scaling),
                chosen ->
                    change(
                        model,
                        was -> new Welch(was.segment(), was.overlap(), was.averaging(), chosen))));
  }

  private static void change(AnalysisViewModel model, UnaryOperator<Welch> change) {
    model.change(edit -> edit.welch = change.apply(edit.welch));
  }

  private static Welch copy(Welch was, int segment, double overlap) {
    return new Welch(segment, overlap, was.averaging(), was.scaling());
  }
}
