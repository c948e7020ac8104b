package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
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
      };

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  int run(Interrupts interrupts, String... args) {
    return CommandLineApp.run(args, SERVICES, new Console(out, err, false, UTF_8), interrupts);
  }

  String words() {
    return out.toString(UTF_8);
  }
}
