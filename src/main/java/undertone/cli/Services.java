package undertone.cli;

import java.io.IOException;
import java.nio.file.Path;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;

/// What the terminal needs from the rest of the program; whoever joins the objects gives it.
public interface Services {

  /// Starts the simulated data service.
  ///
  /// @param port on 127.0.0.1; 0 for any that is free
  /// @param settings how it behaves
  /// @return the running service, which the caller closes
  /// @throws IOException with a whole sentence for people if it cannot listen there
  DataService serve(int port, ServiceSettings settings) throws IOException;

  /// Makes an engine.
  ///
  /// @param simulatorAddress address of the simulated service without a slash at the end; empty
  ///   where there is none
  /// @return an engine, which the caller closes
  Engine engine(String simulatorAddress);

  /// Where the user's own things lie.
  ///
  /// @return none of the folders need exist
  UserFolders folders();

  /// Where files go that nobody named.
  ///
  /// @return the folder that the program was started in
  default Path here() {
    return Path.of("").toAbsolutePath();
  }
}
