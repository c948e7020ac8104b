package undertone;

/// Starts Undertone.
public final class Main {
  private Main() {}

  /// Runs.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    System.exit(0);
  }
}
