package undertone.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.time.Instant;
import undertone.export.ExportException;
import undertone.export.PartialFile;
import undertone.journal.JournalException;
import undertone.provenance.Provenance;
import undertone.provenance.RunRows;

/// Writes a run as an HTML page that needs nothing else to be read.
public final class ReportFile {
  private ReportFile() {}

  /// Writes it, for the owner only.
  ///
  /// @param run what the rows are of
  /// @param rows all of them, passed twice
  /// @param undertone version of this program
  /// @param target the file to make or replace, in one step when it is whole
  /// @throws ExportException if it cannot be written, with a sentence for people; the target is
  ///   then what it was before
  /// @throws JournalException if the rows cannot be read
  public static void write(Provenance run, RunRows rows, String undertone, Path target)
      throws ExportException, JournalException {
    try (var file = PartialFile.create(target)) {
      var overview = new Overview(run.schema());
      rows.each(overview::row);
      var courses = new Courses(overview);
      rows.each(courses::row);
      var writer = new BufferedWriter(new OutputStreamWriter(file.stream(), UTF_8));
      new ReportPage(new Html(writer), run, overview, courses).write(undertone, Instant.now());
      writer.flush();
      file.commit();
    } catch (IOException e) {
      throw ExportException.of(target, e);
    }
  }
}
