/// The window: a panel a package, joined here.
///
/// In: an [undertone.pipeline.Engine], a [undertone.model.DataService] and what else
/// [undertone.ui.WindowContext] lists, handed in by the program's root. Out: a window, and a call
/// when it has closed and every thread that it started is gone. Everything is on the JavaFX
/// Application Thread, where nothing waits; a run goes on a thread of
/// [undertone.ui.run.RunService], and one timer pulls its [undertone.pipeline.Progress] once a
/// frame.
@NullMarked
package undertone.ui;

import org.jspecify.annotations.NullMarked;
