package undertone.fetch;

import java.io.IOException;
import okio.Buffer;
import okio.FileSystem;
import okio.ForwardingFileSystem;
import okio.ForwardingSink;
import okio.Path;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/// The disk below the cache. OkHttp hides that it cannot write, so that calls go on; this remembers
/// it for people. Safe to call from any thread.
final class WatchedFiles extends ForwardingFileSystem {
  private volatile @Nullable IOException fault;

  WatchedFiles(FileSystem system) {
    super(system);
  }

  /// What went wrong when something was last written, null if nothing did.
  @Nullable IOException fault() {
    return fault;
  }

  @Override
  public Sink sink(Path file, boolean mustCreate) throws IOException {
    try {
      return new Watched(super.sink(file, mustCreate));
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public Sink appendingSink(Path file, boolean mustExist) throws IOException {
    try {
      return new Watched(super.appendingSink(file, mustExist));
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  private final class Watched extends ForwardingSink {
    Watched(Sink sink) {
      super(sink);
    }

    @Override
    public void write(Buffer source, long byteCount) throws IOException {
      try {
        super.write(source, byteCount);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
