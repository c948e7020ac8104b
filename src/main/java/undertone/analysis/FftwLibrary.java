package undertone.analysis;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import undertone.model.Signal;

/// FFTW 3 (double precision) as the system has it. It is never shipped: it is looked up when the
/// program runs (Debian: `libfftw3-double3`, Homebrew: `fftw`). Safe to call from any thread.
///
/// Function signatures: FFTW 3 manual, "FFTW Reference".
@SuppressWarnings(
    "restricted") // calling native code is what this class is for; the launcher allows it
final class FftwLibrary {
  private static final List<String> NAMES =
      List.of(
          "libfftw3.so.3",
          "libfftw3.3.dylib",
          "/opt/homebrew/lib/libfftw3.3.dylib",
          "/usr/local/lib/libfftw3.3.dylib",
          "libfftw3-3.dll");

  /// `FFTW_ESTIMATE | FFTW_PRESERVE_INPUT`: plan by rule of thumb (measuring takes seconds for long
  /// signals), and leave the signal as it is.
  private static final int FLAGS = 1 << 6 | 1 << 4;

  /// Makes only one thread plan at a time: FFTW's planner, one for the process, is not safe
  /// otherwise.
  private static final Object PLANNER = new Object();

  private final MethodHandle plan;
  private final MethodHandle execute;
  private final MethodHandle destroy;
  private final String version;

  private FftwLibrary(SymbolLookup symbols) {
    var linker = Linker.nativeLinker();
    plan =
        linker.downcallHandle(
            symbols.findOrThrow("fftw_plan_dft_r2c_1d"),
            FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    execute =
        linker.downcallHandle(
            symbols.findOrThrow("fftw_execute_dft_r2c"),
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
    destroy =
        linker.downcallHandle(
            symbols.findOrThrow("fftw_destroy_plan"), FunctionDescriptor.ofVoid(ADDRESS));
    version =
        symbols
            .find("fftw_version")
            .map(address -> address.reinterpret(256).getString(0))
            .orElse("FFTW 3");
  }

  /// Looks for the library.
  ///
  /// @return the library, empty where the system has none or native access is denied
  static Optional<FftwLibrary> find() {
    for (var name : NAMES) {
      try {
        return Optional.of(new FftwLibrary(SymbolLookup.libraryLookup(name, Arena.global())));
      } catch (IllegalArgumentException | IllegalCallerException | UnsatisfiedLinkError _) {
        // Not under this name; the next may do.
      }
    }
    return Optional.empty();
  }

  /// The version.
  ///
  /// @return for example `FFTW 3.3.10`
  String version() {
    int dash = version.indexOf('-');
    var name = dash < 0 ? version : version.substring(0, dash) + " " + version.substring(dash + 1);
    int flavour = name.indexOf('-');
    return (flavour < 0 ? name : name.substring(0, flavour)).replace("fftw", "FFTW");
  }

  /// Plans a transform from real to half-complex.
  ///
  /// @param length N, at least 1
  /// @return the plan; it runs on memory aligned to [Signal#ALIGNMENT]
  MemorySegment plan(int length) {
    // With FFTW_ESTIMATE the planner looks at addresses, for their alignment, and not at what lies
    // there. So none is needed: the arrays themselves come with each execution.
    var in = MemorySegment.ofAddress(Signal.ALIGNMENT);
    var out = MemorySegment.ofAddress(1L << 40);
    MemorySegment planned;
    synchronized (PLANNER) {
      try {
        planned = (MemorySegment) plan.invokeExact(length, in, out, FLAGS);
      } catch (Throwable e) {
        throw new IllegalStateException("FFTW could not plan a transform of " + length, e);
      }
    }
    if (planned.address() == 0) {
      throw new IllegalStateException("FFTW has no plan for a length of " + length);
    }
    return planned;
  }

  /// Runs a plan; any number of threads may, at the same time.
  ///
  /// @param plan from [#plan]
  /// @param in N doubles, aligned; left untouched
  /// @param out takes 2 (N / 2 + 1) doubles, aligned
  void execute(MemorySegment plan, MemorySegment in, MemorySegment out) {
    try {
      execute.invokeExact(plan, in, out);
    } catch (Throwable e) {
      throw new IllegalStateException("FFTW could not run its plan", e);
    }
  }

  /// Frees a plan that nobody runs any more.
  ///
  /// @param plan from [#plan]
  void destroy(MemorySegment plan) {
    synchronized (PLANNER) {
      try {
        destroy.invokeExact(plan);
      } catch (Throwable e) {
        throw new IllegalStateException("FFTW could not free its plan", e);
      }
    }
  }
}
