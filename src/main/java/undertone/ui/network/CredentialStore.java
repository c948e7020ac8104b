package undertone.ui.network;

import java.io.IOException;
import java.util.List;
import undertone.model.NetworkSettings.Credential;

/// Keeps what is shown to hosts, where only the user can read it. Blocks.
public interface CredentialStore {
  /// Keeps nothing: they are gone when the program ends.
  CredentialStore SESSION =
      new CredentialStore() {
        @Override
        public List<Credential> read() {
          return List.of();
        }

        @Override
        public void write(List<Credential> credentials) {}
      };

  /// What is kept.
  ///
  /// @return possibly none
  /// @throws IOException with a sentence for people if it cannot be read
  List<Credential> read() throws IOException;

  /// Keeps these and no others.
  ///
  /// @param credentials possibly none
  /// @throws IOException with a sentence for people if it cannot be written
  void write(List<Credential> credentials) throws IOException;
}
