package undertone.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;

/// What a run record asks for, read back.
///
/// @param settings what the run was asked to do
/// @param service how the simulated service behaved; null where the recordings are somebody else's
/// @param dataFile name of the data file, without its folder
/// @param startedAt when the run began, as the record has it
/// @param undertone version of the program that did the last part of it; empty if it is not told
/// @param fft library that transformed the signals, likewise
/// @param digest of the rows in the data file; empty if that holds a selection or a part of the
///   run, or is not told
/// @param left how many recordings had no outcome when the record was written; 0 if it is not told
/// @param unknown names in the record that mean nothing to this program
public record RecordedRun(
    RunSettings settings,
    @Nullable ServiceSettings service,
    String dataFile,
    String startedAt,
    String undertone,
    String fft,
    String digest,
    long left,
    List<String> unknown) {

  public RecordedRun {
    unknown = List.copyOf(unknown);
  }
}
