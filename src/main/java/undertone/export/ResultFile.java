package undertone.export;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultSink;

/// Results on their way into a file. They go to a partial file beside the target, which takes the
/// target's name at [#commit] and not before; or straight to a stream.
///
/// A write that fails does not disturb the run that hands out the results: the rows after it are
/// dropped, [#broken] tells, and [#commit] refuses. One thread at a time writes; [#broken] may be
/// asked from any thread.
public abstract sealed class ResultFile implements ResultSink, AutoCloseable
    permits CsvFile, RowFile {
  private final Path target;
  private final @Nullable PartialFile file;
  private long rows;
  private volatile @Nullable IOException broken;

  ResultFile(Path target, @Nullable PartialFile file) {
    this.target = target;
    this.file = file;
  }

  /// Something that writes.
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  /// Writes, unless an earlier write has failed.
  final void attempt(Writing writing) {
    if (broken == null) {
      try {
        writing.write();
      } catch (IOException e) {
        broken = e;
      }
    }
  }

  /// Writes a row, unless an earlier write has failed.
  final void attemptRow(Writing writing) {
    attempt(() -> {
      writing.write();
      rows++;
    });
  }

  /// Writes what is left to write.
  abstract void finish() throws IOException;

  /// Lets go of what was used on the way; called once or more often, at the end.
  void release() {}

  /// Whether a write has failed, so that nothing more will be written.
  ///
  /// @return true after the first failure
  public final boolean broken() {
    return broken != null;
  }

  /// Whether that was because nobody reads the stream on, as when it leads into `head`, which is no
  /// failure to talk about.
  ///
  /// @return true if writing failed with a broken pipe
  public final boolean readerGone() {
    var failure = broken;
    return failure != null && BrokenPipe.is(failure);
  }

  /// What there is to say of the file once it is whole.
  ///
  /// @return a sentence for people; empty where all is as it should be
  public String remark() {
    return "";
  }

  /// Finishes: from now on the target is there, whole.
  ///
  /// @return rows written
  /// @throws ExportException if it could not be written; the target is what it was before
  public final long commit() throws ExportException {
    try {
      attempt(this::finish);
      var earlier = broken;
      if (earlier != null) {
        throw earlier;
      }
      if (file != null) {
        file.commit();
      }
      return rows;
    } catch (IOException e) {
      throw ExportException.of(target, e);
    } finally {
      close();
    }
  }

  /// Gives up what was not committed: no trace of it stays. After [#commit] it does nothing.
  @Override
  public final void close() {
    release();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      System.getLogger(ResultFile.class.getName())
          .log(System.Logger.Level.WARNING, "a partial file beside " + target + " stays", e);
    }
  }
}
