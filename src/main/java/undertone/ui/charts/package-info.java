/// The live charts: drawing areas that the window's panels frame.
///
/// In: the [undertone.model.ResultTable] of a run, pulled once a frame and at most some 20,000 rows
/// at a time, rate samples, or the samples and the spectrum of one recording. Out: pictures on the
/// screen, PNG and CSV through each chart's context menu. Everything here belongs to the JavaFX
/// Application Thread, but for the classes that hold no node (ticks, bins, bars, rasters), which
/// belong to whoever made them, and for saving and copying tables, which happens on a thread of the
/// common pool: a rare, short errand that needs no pool of its own.
///
/// Charts draw with the colours of the [undertone.ui.charts.Palette] they were given; no style
/// sheet reaches them.
@NullMarked
package undertone.ui.charts;

import org.jspecify.annotations.NullMarked;
