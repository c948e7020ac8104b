package undertone.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A fresh window for every test, with nothing remembered and nobody who answers questions for a
/// file.
abstract class WindowFixture {
  OpenWindow open;
  @TempDir private Path folder;

  @BeforeEach
  void openTheWindow() throws Exception {
    open = new OpenWindow(folder.resolve("settings.properties"), Optional.empty());
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }
}
