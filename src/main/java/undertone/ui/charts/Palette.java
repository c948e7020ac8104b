package undertone.ui.charts;

import javafx.scene.paint.Color;

/// The colours that charts draw with; kinds are Okabe and Ito's, which stay apart for colour-blind
/// eyes.
///
/// @param dark whether the background is dark
/// @param background behind everything
/// @param grid grid lines and the track of an empty lane
/// @param label tick labels, titles and notes
/// @param text read-outs and marks
/// @param bubble behind a read-out
/// @param focus frame of the chart that has the keyboard
/// @param waiting waiting for the service; fetched
/// @param receiving the body is arriving
/// @param retrying waiting before another attempt
/// @param queued received and not yet analysed
/// @param analysing on an analysis thread; analysed
/// @param failed failed
/// @param bars histogram bars
public record Palette(
    boolean dark,
    Color background,
    Color grid,
    Color label,
    Color text,
    Color bubble,
    Color focus,
    Color waiting,
    Color receiving,
    Color retrying,
    Color queued,
    Color analysing,
    Color failed,
    Color bars) {
  private static final Palette DARK =
      themed(true, "#161b22", "#262d36", "#9aa4b0", "#e6edf3", "#0d1117", "#388bfd", "#7d8590");

  /// Okabe and Ito's sky blue, orange and purple a little darker: on white they would be too faint
  /// for a thin line.
  private static final Palette LIGHT =
      themed(false, "#ffffff", "#e6eaef", "#57606a", "#1f2328", "#f6f8fa", "#0969da", "#6e7781")
          .kinds("#3a93cb", "#c26a94", "#b97f00");

  private static final Palette CONTRAST =
      themed(true, "#000000", "#4d4d4d", "#ffffff", "#ffffff", "#000000", "#00e5ff", "#a6a6a6")
          .kinds("#56b4e9", "#ff9fd0", "#ffd000");

  /// For dark panels.
  ///
  /// @return on #161b22
  public static Palette onDark() {
    return DARK;
  }

  /// For light panels.
  ///
  /// @return on white
  public static Palette onLight() {
    return LIGHT;
  }

  /// For those who need strong contrasts.
  ///
  /// @return on black
  public static Palette highContrast() {
    return CONTRAST;
  }

  private Palette kinds(String waiting, String retrying, String analysing) {
    return new Palette(
        dark,
        background,
        grid,
        label,
        text,
        bubble,
        focus,
        Color.web(waiting),
        receiving,
        Color.web(retrying),
        queued,
        Color.web(analysing),
        failed,
        bars);
  }

  private static Palette themed(
      boolean dark,
      String background,
      String grid,
      String label,
      String text,
      String bubble,
      String focus,
      String queued) {
    return new Palette(
        dark,
        Color.web(background),
        Color.web(grid),
        Color.web(label),
        Color.web(text),
        Color.web(bubble),
        Color.web(focus),
        Color.web("#56b4e9"),
        Color.web("#0072b2"),
        Color.web("#cc79a7"),
        Color.web(queued),
        Color.web("#e69f00"),
        Color.web("#d55e00"),
        Color.web("#009e73"));
  }

  /// The colour of a density: viridis, running away from the background, so that many always stands
  /// out most.
  ///
  /// @param share 0 for few to 1 for most
  /// @return opaque
  public Color density(double share) {
    return Viridis.at(dark ? 0.2 + 0.8 * share : 0.9 - 0.9 * share);
  }

  /// The colour of a timeline state.
  ///
  /// @param kind the state
  /// @return opaque
  Color of(BarKind kind) {
    return switch (kind) {
      case WAITING -> waiting;
      case RECEIVING -> receiving;
      case RETRYING -> retrying;
      case QUEUED -> queued;
      case ANALYSING -> analysing;
      case FAILED -> failed;
    };
  }
}
