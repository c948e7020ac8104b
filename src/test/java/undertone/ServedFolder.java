package undertone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import undertone.model.ReadingSpec;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;

/// Recordings that the field's own programs made, served over HTTP, and an engine to survey them:
/// once for all tests of a class.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedFolder {
  static final Path FOLDER = Path.of("src/test/resources/undertone/real");

  FolderServer server;
  Engine engine;

  @BeforeAll
  void serve() throws IOException {
    server = new FolderServer(FOLDER);
    engine = new Engine("");
  }

  @AfterAll
  void close() {
    engine.close();
    server.close();
  }

  /// Surveys what the server has at a path.
  ///
  /// @param path with the slash in front
  Surveyed surveyed(String path, ReadingSpec reading) throws Exception {
    return surveyed(new SourceSpec.Urls(List.of(server.address() + path)), reading);
  }

  Surveyed surveyed(SourceSpec source, ReadingSpec reading) throws Exception {
    return Surveyed.by(engine, source, reading);
  }

  Surveyed surveyed(SourceSpec source) throws Exception {
    return surveyed(source, ReadingSpec.DEFAULTS);
  }
}
