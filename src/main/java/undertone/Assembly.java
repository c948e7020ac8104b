package undertone;

import java.io.IOException;
import undertone.cli.Services;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;

/// Makes the parts that window and terminal share.
final class Assembly implements Services {

  @Override
  public DataService serve(int port, ServiceSettings settings) throws IOException {
    return SimulatedService.start(port, settings);
  }

  @Override
  public Engine engine(String simulatorAddress) {
    return new Engine(simulatorAddress);
  }
}
