/// A run on a page: one HTML file with its pictures, tables, settings, verdict and failures.
///
/// In: a run ([undertone.provenance.Provenance]) and its rows, which are passed twice and never
/// kept. Out: a file that needs nothing else to be read, in light and dark, on screen and on paper.
/// It carries no script: every text is escaped, and the page forbids scripts to the browser as
/// well. Pictures are drawn as SVG without JavaFX. Runs on its caller's thread, which must not be
/// the window's.
@NullMarked
package undertone.report;

import org.jspecify.annotations.NullMarked;
