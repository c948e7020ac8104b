package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the window says comes from the files of words, and longer words have room.
class PseudoLanguageTest {
  @TempDir private static Path folder;
  private static Locale usual = Locale.getDefault();
  private static Map<String, List<String>> seen = Map.of();

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void openTheWindow() throws Exception {
    Fx.start();
    usual = Locale.getDefault();
    Locale.setDefault(Locale.of(PseudoLanguage.CODE));
    var words = folder.resolve("words");
    PseudoLanguage.write(words);
    var window = PseudoLanguage.loader(words).loadClass(PseudoWindow.class.getName());
    var look =
        (Function<Path, Map<String, List<String>>>) window.getDeclaredConstructor().newInstance();
    seen = look.apply(Files.createDirectories(folder.resolve("window")));
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void noSentenceIsInTheCode() {
    assertThat(seen.get("plain")).isEmpty();
  }

  @Test
  void longerWordsHaveRoom() {
    assertThat(seen.get("layout")).isEmpty();
  }
}
