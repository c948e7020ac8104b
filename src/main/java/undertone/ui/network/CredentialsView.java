package undertone.ui.network;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// What is shown to which host: a list, and a form for another. Secrets are masked, and never shown
/// again.
final class CredentialsView extends VBox {
  private static final Words WORDS = Words.of(CredentialsView.class);

  /// What is shown to a host.
  private enum Kind {
    BASIC,
    BEARER,
    HEADER;

    String label() {
      return WORDS.text("credential." + name());
    }
  }

  private final NetworkViewModel model;
  private final TextField host = new TextField();
  private final TextField name = new TextField();
  private final PasswordField secret = new PasswordField();
  private final SimpleObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.BASIC);
  private final Label refusal = new Label();

  CredentialsView(NetworkViewModel model) {
    this.model = model;
    getStyleClass().add("group");
    var list = list();
    var remove = new Button(WORDS.text("credential.remove"));
    remove.setId("credential-remove");
    remove.getStyleClass().add("small");
    remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    remove.setOnAction(_ -> model.remove(list.getSelectionModel().getSelectedItem()));
    var add = new Button(WORDS.text("credential.add"));
    add.setId("credential-add");
    add.getStyleClass().add("small");
    add.setOnAction(_ -> add());
    refusal.setId("credential-refusal");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    refusal.visibleProperty().bind(Bindings.isNotEmpty(refusal.textProperty()));
    refusal.managedProperty().bind(refusal.visibleProperty());
    var remember =
        Fields.tick(
            "credentials-remember",
            WORDS.text("credential.remember"),
            WORDS.text("credential.remember.tip"),
            model.remember(),
            model.remember()::set);
    for (var field : List.of(host, name, secret)) {
      field.getStyleClass().addAll("form-entry", "mono");
    }
    host.setId("credential-host");
    host.setPromptText("data.example.org");
    name.setId("credential-name");
    secret.setId("credential-secret");
    var named = Fields.line(WORDS.text("credential.name"), WORDS.text("credential.name.tip"), name);
    Fields.showWhile(kind.map(now -> now != Kind.BEARER), named);
    getChildren()
        .addAll(
            list,
            remove,
            Fields.line(WORDS.text("credential.host"), WORDS.text("credential.host.tip"), host),
            Fields.choice(
                "credential-kind",
                WORDS.text("credential.kind"),
                WORDS.text("credential.kind.tip"),
                List.of(Kind.values()),
                Kind::label,
                kind,
                kind::set),
            named,
            Fields.line(
                WORDS.text("credential.secret"), WORDS.text("credential.secret.tip"), secret),
            new FlowPane(10, 4, add, remember),
            refusal);
  }

  private ListView<Credential> list() {
    var list = new ListView<>(model.credentials());
    list.setId("credentials");
    list.setPrefHeight(84);
    list.setAccessibleText(WORDS.text("credential.list"));
    list.setPlaceholder(new Label(WORDS.text("credential.none")));
    list.setTooltip(new Tooltip(WORDS.text("credential.tip")));
    list.setCellFactory(_ ->
        new ListCell<>() {
          @Override
          protected void updateItem(@Nullable Credential each, boolean empty) {
            super.updateItem(each, empty);
            setText(empty || each == null ? null : NetworkText.credential(each));
          }
        });
    return list;
  }

  private void add() {
    try {
      var value = secret.getText();
      if (host.getText().isBlank() || value.isEmpty()) {
        throw new IllegalArgumentException(WORDS.text("credential.incomplete"));
      }
      var key =
          switch (kind.get()) {
            case BASIC -> new NetworkSettings.Key.Basic(name.getText().strip(), value);
            case BEARER -> new NetworkSettings.Key.Bearer(value.strip());
            case HEADER -> new NetworkSettings.Key.Header(name.getText().strip(), value.strip());
          };
      model.add(new Credential(host.getText().strip().toLowerCase(Locale.ROOT), key));
      refusal.setText("");
      secret.clear();
      host.clear();
      name.clear();
    } catch (IllegalArgumentException e) {
      refusal.setText(WORDS.text("credential.refused", String.valueOf(e.getMessage())));
    }
  }
}
