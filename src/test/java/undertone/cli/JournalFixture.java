package undertone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.JournalPlace;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;

/// A command line whose runs are kept in a journal of its own.
abstract class JournalFixture extends CommandLineFixture {
  @TempDir Path folder;

  /// Ctrl-C, as soon as a server is asked for the so-manieth time.
  static final class Pressed implements Interrupts {
    private final AtomicReference<Listener> pressed = new AtomicReference<>();

    IntConsumer at(int request) {
      return number -> {
        var listener = pressed.get();
        if (number == request && listener != null) {
          listener.interrupted();
        }
      };
    }

    @Override
    public Registration listen(Listener listener) {
      pressed.set(listener);
      return () -> {};
    }
  }

  /// The user's own things, in the folder as well.
  @Override
  Services services() {
    return new Services() {
      @Override
      public DataService serve(int port, ServiceSettings settings) throws IOException {
        return SERVICES.serve(port, settings);
      }

      @Override
      public Engine engine(String simulatorAddress) {
        return new Engine(simulatorAddress, folders());
      }

      @Override
      public Path here() {
        return folder;
      }

      @Override
      public UserFolders folders() {
        var usual = folder.resolve(UserFolders.JOURNAL);
        return new UserFolders(
            folder.resolve("plugins"),
            folder.resolve("cache"),
            folder.resolve("credentials"),
            new JournalPlace(usual).current());
      }
    };
  }

  int kept(String... args) {
    return kept(NONE, args);
  }

  int kept(Interrupts interrupts, String... args) {
    var all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--journal";
    all[args.length + 1] = journal();
    return run(interrupts, all);
  }

  String journal() {
    return folder.resolve("journal.sqlite").toString();
  }

  String csv(String name) {
    return folder.resolve(name + ".csv").toString();
  }

  List<String> lines(String name) throws Exception {
    return Files.readAllLines(Path.of(csv(name)));
  }

  List<String> sorted(String name) throws Exception {
    return lines(name).stream().sorted().toList();
  }
}
