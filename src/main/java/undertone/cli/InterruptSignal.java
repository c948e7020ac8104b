package undertone.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;

/// The signal behind Ctrl-C. The only way to it is `sun.misc.Signal` of the supported module
/// `jdk.unsupported`. It is looked up by name, because the compiler warns of it, and missed without
/// a word where a JVM has none or keeps the signal for itself.
final class InterruptSignal {
  private static final System.Logger LOG = System.getLogger(InterruptSignal.class.getName());
  private static final String NAME = "INT";

  private InterruptSignal() {}

  /// Has something done at every Ctrl-C instead of ending the process.
  ///
  /// @param handler returns soon
  /// @return puts back what was before
  static Interrupts.Registration handle(Runnable handler) {
    try {
      var lookup = MethodHandles.lookup();
      var signalClass = Class.forName("sun.misc.Signal");
      var handlerClass = Class.forName("sun.misc.SignalHandler");
      var constructor =
          lookup.findConstructor(signalClass, MethodType.methodType(void.class, String.class));
      var register =
          lookup.findStatic(
              signalClass,
              "handle",
              MethodType.methodType(handlerClass, signalClass, handlerClass));
      var run =
          lookup
              .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
              .bindTo(new Presses(handler));
      var ours =
          MethodHandleProxies.asInterfaceInstance(
              handlerClass, MethodHandles.dropArguments(run, 0, signalClass));
      Object signal = constructor.invoke(NAME);
      Object before = register.invoke(signal, ours);
      return () -> restore(register, signal, before);
    } catch (Throwable e) { // What method handles throw has no type.
      LOG.log(System.Logger.Level.DEBUG, "Ctrl-C ends the process at once", e);
      return () -> {};
    }
  }

  private static void restore(MethodHandle register, Object signal, Object before) {
    try {
      Object _ = register.invoke(signal, before);
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.DEBUG, "Ctrl-C stays as it is", e);
    }
  }

  /// Counts. Who presses again long after the second time sees a command that hangs, as in a pipe
  /// that nobody reads, and wants the process gone.
  private static final class Presses implements Runnable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Runnable handler;
    private int count;
    private long secondAt;

    Presses(Runnable handler) {
      this.handler = handler;
    }

    @Override
    public synchronized void run() {
      long now = System.nanoTime();
      count++;
      if (count == 2) {
        secondAt = now;
      } else if (count > 2 && now - secondAt > PATIENCE_NANOS) {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
      }
      handler.run();
    }
  }
}
