package undertone.cli;

/// How Ctrl-C and a request to terminate reach a command.
@FunctionalInterface
public interface Interrupts {

  /// What a command does about them. Called on threads of the system, which do nothing else.
  interface Listener {

    /// The user pressed Ctrl-C, and may do so again. Returns soon; the process lives on.
    void interrupted();

    /// The process ends: somebody terminates it. Called at most once; the process lives on until it
    /// returns, so it returns when everything is written.
    void terminated();
  }

  /// Takes a listener back.
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// Has a listener called, until it is taken back.
  ///
  /// @param listener what to do
  /// @return takes the listener back
  Registration listen(Listener listener);

  /// Ctrl-C or a request to terminate, as the process gets them. Where a Ctrl-C cannot be had by
  /// itself, it comes as a termination.
  ///
  /// @return the process's interrupts
  static Interrupts ofProcess() {
    return listener -> {
      var hook = Thread.ofPlatform().name("undertone-terminate").unstarted(listener::terminated);
      var runtime = Runtime.getRuntime();
      try {
        runtime.addShutdownHook(hook);
      } catch (IllegalStateException _) {
        return () -> {}; // The process ends already.
      }
      var signal = InterruptSignal.handle(listener::interrupted);
      return () -> {
        signal.close();
        try {
          runtime.removeShutdownHook(hook);
        } catch (IllegalStateException _) {
          // The process ends already, and the listener is at work or will be.
        }
      };
    };
  }
}
