package undertone.ui;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import undertone.ui.controls.ControlsView;
import undertone.ui.recording.RecordingView;
import undertone.ui.results.ResultsView;
import undertone.ui.run.ProgressView;
import undertone.ui.status.MessageBar;
import undertone.ui.status.QuestionBar;
import undertone.ui.status.StatusBar;

/// The window's views, those that others speak to by name.
///
/// @param controls on the left
/// @param results the table
/// @param charts all of them
record Panels(ControlsView controls, ResultsView results, LiveCharts charts) {

  /// Puts every view in its place.
  ///
  /// @param models what they show
  /// @param address of the simulated service, for the status bar
  /// @param drops lies over all of them while something is dragged
  /// @param resume offers to go on with a run
  /// @return the root of the scene
  Pane build(
      Models models,
      Commands commands,
      Appearance appearance,
      String address,
      DropTarget drops,
      Node resume) {
    var theme = appearance.theme();
    var status = models.status();
    var timeline = charts.timeline();
    timeline.setId("timeline-panel");
    var main =
        new MainView(
            Menus.bar(commands, models.controls(), theme),
            Titles.subject(models.controls()),
            new Toolbar(commands, models.run().state(), models.controls(), theme),
            new VBox(
                resume,
                new QuestionBar(status.question()),
                new MessageBar(status.message(), status.news()::set)),
            controls,
            new MainView.Panels(
                new ProgressView(models.run().progress(), new Pointer(controls)::point),
                timeline,
                charts.row(),
                results,
                new RecordingView(models.recording(), charts.recording(), charts.pinned())),
            new StatusBar(status, address));
    return new StackPane(main, drops.hint());
  }
}
