package undertone.cli;

/// How Ctrl-C reaches a command.
@FunctionalInterface
public interface Interrupts {

  /// Takes a handler back.
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// Has a handler called when the user interrupts.
  ///
  /// @param handler called on another thread, at most once; the process lives on until it returns,
  ///   so it returns when everything is written
  /// @return takes the handler back
  Registration onInterrupt(Runnable handler);

  /// Ctrl-C or a request to terminate, as the process gets them. It ends with the signal's own exit
  /// code, 130 for Ctrl-C.
  ///
  /// @return the process's interrupts
  static Interrupts ofProcess() {
    return handler -> {
      var hook = Thread.ofPlatform().name("undertone-interrupt").unstarted(handler);
      var runtime = Runtime.getRuntime();
      try {
        runtime.addShutdownHook(hook);
      } catch (IllegalStateException _) {
        return () -> {}; // The process ends already.
      }
      return () -> {
        try {
          runtime.removeShutdownHook(hook);
        } catch (IllegalStateException _) {
          // The process ends already, and the handler is at work or will be.
        }
      };
    };
  }
}
