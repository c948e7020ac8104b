package undertone.ui.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import undertone.model.NetworkSettings.Credential;
import undertone.pipeline.CredentialsFile;

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

  /// Keeps them in a file that only its owner can read; without any there is no file.
  ///
  /// @param file need not exist
  /// @return the store
  static CredentialStore in(Path file) {
    return new CredentialStore() {
      @Override
      public List<Credential> read() throws IOException {
        return CredentialsFile.read(file);
      }

      @Override
      public void write(List<Credential> credentials) throws IOException {
        if (credentials.isEmpty()) {
          Files.deleteIfExists(file);
        } else {
          CredentialsFile.write(file, credentials);
        }
      }
    };
  }

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
