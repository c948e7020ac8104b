package undertone.export;

import java.io.IOException;
import undertone.model.Landed;

/// Turns rows into the bytes of a format.
interface RowWriter {

  /// Takes a row.
  void row(Landed landed) throws IOException;

  /// Writes what is left to write. Nothing comes after it.
  void finish() throws IOException;

  /// What there is to say of the finished file; empty where all is as it should be.
  default String remark() {
    return "";
  }

  /// Lets go of what was used on the way; called once or more often, at the end.
  default void close() {}
}
