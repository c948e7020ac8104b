package undertone.ui.run;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import undertone.pipeline.Remedy;
import undertone.ui.panel.Em;
import undertone.ui.run.ProgressViewModel.Text;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// What limits the run, and below it what would help: a line each, always there and always as high,
/// so that nothing moves when the words change. An advice that a control follows is a link to it.
final class VerdictView extends VBox {
  private static final Words WORDS = Words.of(VerdictView.class);

  /// Height of a line, in multiples of the text size.
  private static final double LINE = 1.3;

  VerdictView(ProgressViewModel model, Consumer<Remedy> onAdvice) {
    getStyleClass().add("verdict");
    var line = new Label();
    line.setId("run-line");
    fill(line, model.text(Text.LINE).map(text -> text.isEmpty() ? WORDS.text("empty") : text));
    line.accessibleTextProperty()
        .bind(line.textProperty().map(text -> WORDS.text("line.name", text)));
    var slowed = PseudoClass.getPseudoClass("slowed");
    model.slowed().addListener((_, _, now) -> line.pseudoClassStateChanged(slowed, now));

    ObservableValue<Boolean> points =
        model.remedy().map(now -> now.strategy() || now.parameter().isPresent()).orElse(false);
    var plain = new Label();
    plain.setId("run-advice-plain");
    fill(plain, model.text(Text.ADVICE));
    plain.visibleProperty().bind(points.map(yes -> !yes));
    var link = new Hyperlink();
    link.setId("run-advice");
    fill(link, model.text(Text.ADVICE));
    link.visibleProperty().bind(points);
    link.accessibleTextProperty().bind(model.text(Text.ADVICE));
    link.accessibleHelpProperty().bind(Bindings.createStringBinding(() -> help(model), points));
    link.setOnAction(_ -> {
      link.setVisited(false);
      var remedy = model.remedy().get();
      if (remedy != null) {
        onAdvice.accept(remedy);
      }
    });
    var em = new Em();
    getChildren().addAll(line, new StackPane(plain, link), em);
    Runnable fold = () -> List.of(line, plain, link).forEach(each -> fold(each, em));
    widthProperty().addListener((_, _, _) -> fold.run());
    em.size().addListener((_, _, _) -> fold.run());
  }

  /// Where there is little room for so large a text, each sentence has two lines, or three, needed
  /// or not, so that nothing below moves.
  private void fold(Labeled label, Em em) {
    double width = getWidth() / em.size().get();
    int lines = width <= 0 || width >= 50 ? 1 : width >= 25 ? 2 : 3;
    label.setWrapText(lines > 1);
    label.setPrefHeight(lines == 1 ? USE_COMPUTED_SIZE : Math.ceil(lines * LINE * em.size().get()));
    label.setMaxHeight(USE_PREF_SIZE);
    Platform.runLater(this::requestLayout);
  }

  private static String help(ProgressViewModel model) {
    var remedy = model.remedy().get();
    return remedy == null
        ? ""
        : remedy
            .parameter()
            .map(parameter -> WORDS.text("advice.parameter", Terms.of(parameter)))
            .orElse(WORDS.text("advice.strategy"));
  }

  /// Words that do not fit are in the tooltip.
  private static void fill(Labeled label, ObservableValue<String> text) {
    label.getStyleClass().add("run-line");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(text);
    var tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    tip.textProperty().bind(text);
    label.setTooltip(tip);
  }
}
