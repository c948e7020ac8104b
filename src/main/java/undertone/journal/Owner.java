package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/// The process that works on a run. A number alone would not do: the system gives it to another
/// process some day.
///
/// @param host name of the machine
/// @param pid of the process
/// @param startedAt when the process began, as the system tells it
record Owner(String host, long pid, Instant startedAt) {
  /// A process of another machine that was not seen for so long is gone.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String HOST = hostName();

  /// This process.
  static Owner here() {
    var process = ProcessHandle.current();
    return new Owner(HOST, process.pid(), started(process));
  }

  /// Whether it is still at work.
  ///
  /// @param seenAt when it last said so, by its own clock
  boolean alive(Instant seenAt) {
    return host.equals(HOST)
        ? ProcessHandle.of(pid)
            .filter(process -> process.isAlive() && started(process).equals(startedAt))
            .isPresent()
        : Duration.between(seenAt, Instant.now()).compareTo(PATIENCE) < 0;
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
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
