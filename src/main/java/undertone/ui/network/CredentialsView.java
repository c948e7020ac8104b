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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.ui.parameter.Fields;

/// What is shown to which host: a list, and a form for another. Secrets are masked, and never shown
/// again.
final class CredentialsView extends VBox {
  /// What is shown to a host.
  private enum Kind {
    BASIC("Name and password"),
    BEARER("Token"),
    HEADER("Header");

    private final String label;

    Kind(String label) {
      this.label = label;
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
    var remove = new Button("Remove");
    remove.setId("credential-remove");
    remove.getStyleClass().add("small");
    remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    remove.setOnAction(_ -> model.remove(list.getSelectionModel().getSelectedItem()));
    var add = new Button("Add");
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
            "Remember for the next launch",
            "Keeps them in a file that only you can read. Else they are gone when Undertone"
                + " closes.",
            model.remember(),
            model.remember()::set);
    for (var field : List.of(host, name, secret)) {
      field.getStyleClass().addAll("form-entry", "mono");
    }
    host.setId("credential-host");
    host.setPromptText("data.example.org");
    name.setId("credential-name");
    secret.setId("credential-secret");
    var named = Fields.line("Name", "The user's name, or the header's.", name);
    Fields.showWhile(kind.map(now -> now != Kind.BEARER), named);
    getChildren()
        .addAll(
            list,
            remove,
            Fields.line(
                "Host",
                "The host that it is shown to, and no other; with a port where the address has one."
                    + " Over https only, unless http:// stands in front.",
                host),
            Fields.choice(
                "credential-kind",
                "Show it",
                "A name and a password (basic), a token (bearer), or any header.",
                List.of(Kind.values()),
                each -> each.label,
                kind,
                kind::set),
            named,
            Fields.line("Secret", "The password, the token or the header's value.", secret),
            new HBox(10, add, remember),
            refusal);
  }

  private ListView<Credential> list() {
    var list = new ListView<>(model.credentials());
    list.setId("credentials");
    list.setPrefHeight(84);
    list.setAccessibleText("What is shown to which host");
    list.setPlaceholder(new Label("Nothing is shown to any host."));
    list.setTooltip(new Tooltip("Each goes to its host only, never across a redirect."));
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
        throw new IllegalArgumentException("a host and a secret are needed");
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
      refusal.setText("Not added: " + e.getMessage() + ".");
    }
  }
}
