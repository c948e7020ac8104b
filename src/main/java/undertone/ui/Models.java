package undertone.ui;

import undertone.ui.compare.CompareViewModel;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.recording.RecordingViewModel;
import undertone.ui.results.ResultsViewModel;
import undertone.ui.run.RunViewModel;
import undertone.ui.status.StatusViewModel;

/// What the window's panels show.
///
/// @param controls what the next run is asked to do
/// @param run the run that is on, or was last
/// @param results its rows
/// @param recording the row that is looked at
/// @param compare what is compared
/// @param status the lines at the edges
record Models(
    ControlsViewModel controls,
    RunViewModel run,
    ResultsViewModel results,
    RecordingViewModel recording,
    CompareViewModel compare,
    StatusViewModel status) {}
