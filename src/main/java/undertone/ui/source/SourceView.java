package undertone.ui.source;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import undertone.model.Limits;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// Where recordings come from: the kind, its form, and a line that says how it is understood.
public final class SourceView extends VBox {
  private static final Words WORDS = Words.of(SourceView.class);

  private final Node first;

  /// A form.
  ///
  /// @param model what it sets
  /// @param limits how much a run may do at a time
  /// @param files asks for files
  /// @param simulated what shapes the simulated recordings
  public SourceView(
      SourceViewModel model,
      ReadOnlyObjectProperty<Limits> limits,
      FileQuestions files,
      Node simulated) {
    getStyleClass().add("group");
    HBox kind =
        Fields.choice(
            "source-kind",
            WORDS.text("kind"),
            WORDS.text("kind.tip"),
            List.of(SourceKind.values()),
            SourceKind::toString,
            model.kind().value(),
            model.kind()::set);
    first = kind.getChildren().getLast();
    kind.getChildren().setAll(first); // the heading above names it
    first.setAccessibleText(WORDS.text("kind.name"));
    getChildren().add(kind);
    add(model, SourceKind.SIMULATED, simulated);
    add(model, SourceKind.ADDRESSES, new AddressesView(model.addresses(), files));
    add(model, SourceKind.INDEX, index(model.index()));
    add(model, SourceKind.FILES, new FilesView(model.files(), files));
    add(model, SourceKind.FDSN, fdsn(model.fdsn()));
    var check = check(model, limits);
    Fields.showWhile(model.kind().value().map(kinds -> kinds != SourceKind.SIMULATED), check);
    getChildren().add(check);
  }

  /// The choice of the kind.
  ///
  /// @return takes the keyboard
  public Node first() {
    return first;
  }

  private void add(SourceViewModel model, SourceKind kind, Node form) {
    Fields.showWhile(model.kind().value().map(now -> now == kind), form);
    getChildren().add(form);
  }

  private static Label check(SourceViewModel model, ReadOnlyObjectProperty<Limits> limits) {
    var check = new Label();
    check.setId("source-check");
    check.setWrapText(true);
    check
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> SourceText.words(model.check().get(), limits.get()), model.check(), limits));
    Fields.refuseWhile(check, model.check().map(now -> now instanceof SourceCheck.Refused));
    return check;
  }

  private static VBox index(IndexForm form) {
    return group(
        Fields.typed(
            "index-url",
            WORDS.text("index.page"),
            "http://host/data/",
            WORDS.text("index.page.tip"),
            form.url()),
        Fields.typed(
            "index-include",
            WORDS.text("index.only"),
            WORDS.text("all"),
            WORDS.text("index.only.tip"),
            form.include()),
        Fields.typed(
            "index-exclude",
            WORDS.text("index.not"),
            WORDS.text("none"),
            WORDS.text("index.not.tip"),
            form.exclude()),
        Fields.entered(
            "index-depth",
            WORDS.text("index.depth"),
            "",
            WORDS.text("index.depth.tip"),
            form.depth().value().map(String::valueOf),
            typed -> form.depth().set(Globs.depth(typed, IndexForm.DEEPEST))));
  }

  private static VBox fdsn(FdsnForm form) {
    var codes = " " + WORDS.text("fdsn.codes");
    return group(
        Fields.typed(
            "fdsn-service",
            WORDS.text("fdsn.service"),
            "https://service.iris.edu",
            WORDS.text("fdsn.service.tip"),
            form.service()),
        Fields.typed(
            "fdsn-network",
            WORDS.text("fdsn.network"),
            "IU",
            WORDS.text("fdsn.network") + "." + codes,
            form.network()),
        Fields.typed(
            "fdsn-station",
            WORDS.text("fdsn.station"),
            "ANMO,COLA",
            WORDS.text("fdsn.station") + "." + codes,
            form.station()),
        Fields.typed(
            "fdsn-location",
            WORDS.text("fdsn.location"),
            WORDS.text("all"),
            WORDS.text("fdsn.location.tip", codes),
            form.location()),
        Fields.typed(
            "fdsn-channel",
            WORDS.text("fdsn.channel"),
            WORDS.text("all"),
            WORDS.text("fdsn.channel") + "." + codes,
            form.channel()),
        Fields.typed(
            "fdsn-start",
            WORDS.text("fdsn.from"),
            "2024-01-31T10:00:00",
            WORDS.text("fdsn.from.tip"),
            form.start()),
        Fields.typed(
            "fdsn-end", WORDS.text("fdsn.to"), "2024-02-01", WORDS.text("fdsn.to.tip"), form.end()),
        Fields.entered(
            "fdsn-chunk",
            WORDS.text("fdsn.pieces"),
            "",
            WORDS.text("fdsn.pieces.tip"),
            form.chunk().value().map(TimeText::text),
            typed -> form.chunk().set(TimeText.duration(typed))));
  }

  private static VBox group(Node... lines) {
    var box = new VBox(lines);
    box.getStyleClass().add("group");
    return box;
  }
}
