package undertone;

import java.io.IOException;
import undertone.cli.Services;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;

/// Makes the parts that window and terminal share.
///
/// @param folders where the user's own things lie
record Assembly(UserFolders folders) implements Services {

  @Override
  public DataService serve(int port, ServiceSettings settings) throws IOException {
    return SimulatedService.start(port, settings);
  }

  @Override
  public Engine engine(String simulatorAddress) {
    return new Engine(simulatorAddress, folders);
  }
}
