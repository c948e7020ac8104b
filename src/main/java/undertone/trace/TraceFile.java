package undertone.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import undertone.export.ExportException;
import undertone.export.PartialFile;
import undertone.journal.JournalException;
import undertone.provenance.Provenance;
import undertone.provenance.RunRows;

/// Writes the timeline of a run as a trace.
public final class TraceFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final int BUFFER = 1 << 16;

  private TraceFile() {}

  /// Writes it, for the owner only.
  ///
  /// @param run what the rows are of
  /// @param rows all of them, passed once
  /// @param target the file to make or replace, in one step when it is whole
  /// @return how many recordings are in it
  /// @throws ExportException if it cannot be written, with a sentence for people; the target is
  ///   then what it was before
  /// @throws JournalException if the rows cannot be read
  public static long write(Provenance run, RunRows rows, Path target)
      throws ExportException, JournalException {
    try (var file = PartialFile.create(target)) {
      long recordings = write(run, rows, file.stream());
      file.commit();
      return recordings;
    } catch (UncheckedIOException e) {
      var cause = e.getCause();
      throw ExportException.of(target, cause == null ? new IOException(e) : cause);
    } catch (IOException e) {
      throw ExportException.of(target, e);
    }
  }

  /// Writes it to a stream.
  ///
  /// @param run what the rows are of
  /// @param rows all of them, passed once
  /// @param stream stays open
  /// @return how many recordings are in it
  static long write(Provenance run, RunRows rows, OutputStream stream)
      throws IOException, JournalException {
    try (var json = JSON.createGenerator(new BufferedOutputStream(stream, BUFFER))) {
      var events = new TraceEvents(json, run.startedAt());
      events.begin(run);
      rows.each(row -> {
        try {
          events.row(row);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return events.end();
    }
  }
}
