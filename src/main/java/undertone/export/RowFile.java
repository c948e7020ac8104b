package undertone.export;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;

/// Results in the order they come, in any format that a [RowWriter] knows.
final class RowFile extends ResultFile {
  private final RowWriter writer;

  RowFile(Path target, @Nullable PartialFile file, RowWriter writer) {
    super(target, file);
    this.writer = writer;
  }

  @Override
  public void landed(Landed landed) {
    attemptRow(() -> writer.row(landed));
  }

  @Override
  void finish() throws IOException {
    writer.finish();
  }

  @Override
  public String remark() {
    return writer.remark();
  }

  @Override
  void release() {
    writer.close();
  }
}
