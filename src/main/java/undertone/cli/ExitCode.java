package undertone.cli;

/// What the program tells the shell.
public final class ExitCode {
  /// Every recording was analysed, or the server has nothing for it.
  public static final int ALL_ANALYSED = 0;

  /// Some recordings failed, or something that was asked for could not be written or started.
  public static final int SOME_FAILED = 1;

  /// The command line makes no sense; nothing was done.
  public static final int WRONG_USAGE = 2;

  /// Ended by Ctrl-C; what had landed was written.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
