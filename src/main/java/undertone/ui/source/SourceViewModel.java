package undertone.ui.source;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// Where recordings come from: the kind, and a form for each.
public final class SourceViewModel {
  private final Setting<SourceKind> kind;
  private final AddressesForm addresses;
  private final IndexForm index;
  private final FilesForm files;
  private final FdsnForm fdsn;
  private final LiveCheck check;
  private long simulated = 1;

  /// The simulated service, and empty forms.
  ///
  /// @param history keeps the changes
  /// @param probe looks at sources
  public SourceViewModel(History history, SourceProbe probe) {
    kind = Setting.choice("source.kind", SourceKind.SIMULATED, history);
    addresses = new AddressesForm(history);
    index = new IndexForm(history);
    files = new FilesForm(history);
    fdsn = new FdsnForm(history);
    check = new LiveCheck(probe);
    for (var setting : settings()) {
      setting.value().addListener((_, _, _) -> look());
    }
    look();
  }

  /// The kind.
  ///
  /// @return may be set
  public Setting<SourceKind> kind() {
    return kind;
  }

  /// The form for addresses and lists of them.
  ///
  /// @return always the same
  public AddressesForm addresses() {
    return addresses;
  }

  /// The form for an index page.
  ///
  /// @return always the same
  public IndexForm index() {
    return index;
  }

  /// The form for folders and files.
  ///
  /// @return always the same
  public FilesForm files() {
    return files;
  }

  /// The form for an FDSN service.
  ///
  /// @return always the same
  public FdsnForm fdsn() {
    return fdsn;
  }

  /// Fills the form in as a run had its source. What a form cannot say is left out: patterns of
  /// names that are left out of folders.
  ///
  /// @param source of the run
  public void show(SourceSpec source) {
    kind.set(
        switch (source) {
          case SourceSpec.Simulated _ -> SourceKind.SIMULATED;
          case SourceSpec.Urls _, SourceSpec.UrlList _ -> SourceKind.ADDRESSES;
          case SourceSpec.Index _ -> SourceKind.INDEX;
          case SourceSpec.Files _ -> SourceKind.FILES;
          case SourceSpec.Fdsn _ -> SourceKind.FDSN;
        });
    switch (source) {
      case SourceSpec.Simulated _ -> {}
      case SourceSpec.Urls(var patterns) -> addresses.show("", String.join("\n", patterns));
      case SourceSpec.UrlList(var file, var text) ->
          addresses.show(file == null ? "" : file.toAbsolutePath().toString(), text);
      case SourceSpec.Index page -> index.show(page);
      case SourceSpec.Files folders -> files.show(folders);
      case SourceSpec.Fdsn query -> fdsn.show(query);
    }
  }

  /// Everything that is remembered.
  ///
  /// @return each once
  public List<Setting<?>> settings() {
    var all = new ArrayList<Setting<?>>();
    all.add(kind);
    all.addAll(addresses.settings());
    all.addAll(index.settings());
    all.addAll(files.settings());
    all.addAll(fdsn.settings());
    return all;
  }

  /// Tells how many recordings the simulated service is to have.
  ///
  /// @param recordings at least 1
  public void simulated(long recordings) {
    if (recordings != simulated) {
      simulated = recordings;
      look();
    }
  }

  /// The source as it stands.
  ///
  /// @return complete, or what is missing
  public Draft<SourceSpec> draft() {
    return switch (kind.get()) {
      case SIMULATED -> new Draft.Ready<>(new SourceSpec.Simulated(simulated));
      case ADDRESSES -> addresses.draft();
      case INDEX -> index.draft();
      case FILES -> files.draft();
      case FDSN -> fdsn.draft();
    };
  }

  /// What a look at the source told.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<SourceCheck> check() {
    return check.result();
  }

  private void look() {
    check.look(draft());
  }
}
