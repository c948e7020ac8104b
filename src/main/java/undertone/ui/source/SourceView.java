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

/// Where recordings come from: the kind, its form, and a line that says how it is understood.
public final class SourceView extends VBox {
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
            "From",
            "The service inside Undertone, or recordings of your own.\nDefault: simulated service.",
            List.of(SourceKind.values()),
            SourceKind::toString,
            model.kind().value(),
            model.kind()::set);
    first = kind.getChildren().getLast();
    kind.getChildren().setAll(first); // the heading above names it
    first.setAccessibleText("Where recordings come from");
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
            "Page",
            "http://host/data/",
            "The address of a page that lists recordings: nginx's, Apache's, Python's or JSON.",
            form.url()),
        Fields.typed(
            "index-include",
            "Only names",
            "all",
            "Which names are recordings: patterns with spaces between, as in *.wav *.npy;"
                + " ** also stands for folders. Default: all.",
            form.include()),
        Fields.typed(
            "index-exclude",
            "Not names",
            "none",
            "Which names are no recordings: patterns with spaces between. Default: none.",
            form.exclude()),
        Fields.entered(
            "index-depth",
            "Levels below",
            "",
            "How many levels of pages below the first are read, 0 to 20. Default: 0.",
            form.depth().value().map(String::valueOf),
            typed -> form.depth().set(Globs.depth(typed, IndexForm.DEEPEST))));
  }

  private static VBox fdsn(FdsnForm form) {
    var codes = " Codes with commas between; * and ? stand for others.";
    return group(
        Fields.typed(
            "fdsn-service",
            "Service",
            "https://service.iris.edu",
            "The address of a web service of the FDSN (dataselect), up to /fdsnws.",
            form.service()),
        Fields.typed("fdsn-network", "Network", "IU", "Network." + codes, form.network()),
        Fields.typed("fdsn-station", "Station", "ANMO,COLA", "Station." + codes, form.station()),
        Fields.typed(
            "fdsn-location",
            "Location",
            "all",
            "Location; -- is the empty one." + codes + " Default: all.",
            form.location()),
        Fields.typed("fdsn-channel", "Channel", "all", "Channel." + codes, form.channel()),
        Fields.typed(
            "fdsn-start",
            "Start time",
            "2024-01-31T10:00:00",
            "Begin of the time wanted, in UTC: a day, or a day and a time.",
            form.start()),
        Fields.typed(
            "fdsn-end", "End time", "2024-02-01", "End of the time wanted, in UTC.", form.end()),
        Fields.entered(
            "fdsn-chunk",
            "In pieces of",
            "",
            "The most time that one request asks for, with s, min, h or d. Default: 1 h.",
            form.chunk().value().map(TimeText::text),
            typed -> form.chunk().set(TimeText.duration(typed))));
  }

  private static VBox group(Node... lines) {
    var box = new VBox(lines);
    box.getStyleClass().add("group");
    return box;
  }
}
