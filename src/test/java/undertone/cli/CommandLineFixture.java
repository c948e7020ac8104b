package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;

/// A command line with what it prints.
abstract class CommandLineFixture {
  static final Interrupts NONE = _ -> () -> {};
  static final Services SERVICES =
      new Services() {
        @Override
        public DataService serve(int port, ServiceSettings settings) throws IOException {
          return SimulatedService.start(port, settings);
        }

        @Override
        public Engine engine(String simulatorAddress) {
          return new Engine(simulatorAddress);
        }

        @Override
        public Path here() {
          return Path.of("target");
        }

        @Override
        public UserFolders folders() {
          var nowhere = Path.of("target", "nowhere");
          return new UserFolders(
              nowhere.resolve("plugins"), nowhere.resolve("cache"), nowhere.resolve("credentials"));
        }
      };

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  int run(Interrupts interrupts, String... args) {
    return run(InputStream.nullInputStream(), interrupts, args);
  }

  int run(InputStream in, Interrupts interrupts, String... args) {
    return CommandLineApp.run(
        args, services(), new Console(in, out, err, false, UTF_8), interrupts);
  }

  Services services() {
    return SERVICES;
  }

  String errors() {
    return err.toString(UTF_8);
  }

  String words() {
    return out.toString(UTF_8);
  }
}
