package undertone.ui.charts;

/// Two charts of the same kind, side by side, that show the same ranges: whatever the user does to
/// one happens to the other. JavaFX Application Thread only.
public final class ChartLink {
  private final Chart one;
  private final Chart other;
  private boolean on;
  private boolean following;

  /// Joins two charts; nothing happens until [#on].
  ///
  /// @param one any
  /// @param other of the same class
  public ChartLink(Chart one, Chart other) {
    this.one = one;
    this.other = other;
    one.onView(() -> follow(one, other));
    other.onView(() -> follow(other, one));
  }

  /// Lets them follow each other from now on, or leaves each to itself.
  ///
  /// @param linked true to make both axes span what either chart has
  public void on(boolean linked) {
    on = linked;
    if (linked) {
      following = true;
      settle(one, other);
      unite(one.x(), other.x());
      unite(one.y(), other.y());
      if (one instanceof SpectrogramChart left && other instanceof SpectrogramChart right) {
        double low = Math.min(left.low(), right.low());
        double high = Math.max(left.high(), right.high());
        left.levels(low, high);
        right.levels(low, high);
      }
      following = false;
      one.resetView();
    }
  }

  private void follow(Chart from, Chart to) {
    if (!on || following) {
      return;
    }
    following = true;
    settle(from, to);
    copy(from.x(), to.x());
    copy(from.y(), to.y());
    to.viewChanged();
    following = false;
  }

  /// Spectra have ways to be shown that change their axes.
  private static void settle(Chart from, Chart to) {
    if (from instanceof SpectrumChart source
        && to instanceof SpectrumChart target
        && (source.levels() != target.levels() || source.logarithmic() != target.logarithmic())) {
      target.levels(source.levels());
      target.logarithmic(source.logarithmic());
      unite(source.x(), target.x());
      unite(source.y(), target.y());
    }
  }

  private static boolean alike(Axis one, Axis other) {
    return one.scale() == other.scale();
  }

  private static void unite(Axis one, Axis other) {
    if (alike(one, other)) {
      double min = Math.min(one.fullMin(), other.fullMin());
      double max = Math.max(one.fullMax(), other.fullMax());
      one.full(min, max);
      other.full(min, max);
    }
  }

  private static void copy(Axis from, Axis to) {
    if (!alike(from, to)) {
      return;
    }
    if (from.fits()) {
      to.reset();
    } else {
      to.show(from.min(), from.max());
    }
  }
}
