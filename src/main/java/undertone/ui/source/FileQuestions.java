package undertone.ui.source;

/// Asks for the files of a source, each in front of the window, and puts the answer into its form.
public interface FileQuestions {
  /// Asks for a list of addresses.
  void openList();

  /// Asks for a folder.
  void openFolder();

  /// Asks for files.
  void openFiles();
}
