package undertone.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;

/// The process that works on a run. A number alone would not do: the system gives it to another
/// process some day.
///
/// @param host name of the machine
/// @param pid of the process
/// @param startedAt when the process began, as the system tells it
/// @param mark of the process, which stays the same when the clock is put back or forth: on Linux
///   the boot and the tick of it at which the process began; empty where the system has none
record Owner(String host, long pid, Instant startedAt, String mark) {
  /// A process of another machine that was not seen for so long is gone.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Of the fields of `/proc/PID/stat` behind the program's name, which may hold anything: field 22
  /// of proc(5).
  private static final int START_TICK = 22 - 3;

  private static final String HOST = hostName();

  /// This process.
  static Owner here() {
    var process = ProcessHandle.current();
    return new Owner(HOST, process.pid(), started(process), mark(process.pid()));
  }

  /// Whether it is this process, where it lives.
  boolean isHere() {
    return host.equals(HOST) && pid == ProcessHandle.current().pid();
  }

  /// Whether it lives.
  ///
  /// @param seenAt when it last said so, by its own clock
  /// @param clock of this machine
  boolean alive(Instant seenAt, InstantSource clock) {
    if (!host.equals(HOST)) {
      // Seen in the future, it is as unlikely to live: one of the clocks was put back.
      return Duration.between(seenAt, clock.instant()).abs().compareTo(PATIENCE) < 0;
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process -> mark.isEmpty() ? started(process).equals(startedAt) : mark(pid).equals(mark))
        .isPresent();
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /// The instant that Java tells on Linux is reckoned from the clock, and moves with it.
  private static String mark(long pid) {
    try {
      var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), UTF_8).strip();
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), UTF_8);
      var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
      return boot + " " + fields[START_TICK];
    } catch (IOException | RuntimeException _) {
      return "";
    }
  }

  /// Without a look-up in the network, which may take seconds.
  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException _) {
      return Stream.of("COMPUTERNAME", "HOSTNAME")
          .map(System::getenv)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse("localhost");
    }
  }
}
