package undertone.ui.compare;

import java.util.List;
import javafx.scene.image.Image;
import undertone.pipeline.Measurement;

/// Ways of a comparison out of the window.
public interface Outputs {

  /// Puts the table on the clipboard.
  ///
  /// @param tabbed tab-separated, a header first
  void copy(String tabbed);

  /// Asks for a file and writes every run into it, as `undertone compare --csv` does.
  ///
  /// @param runs in the order in which they ended
  void saveCsv(List<Measurement> runs);

  /// Asks for a file and writes the picture into it.
  ///
  /// @param picture nobody changes it any more
  void savePicture(Image picture);
}
