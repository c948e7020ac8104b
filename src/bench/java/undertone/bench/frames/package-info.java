/// What a frame of the window costs while results land, by how many are on the screen.
///
/// `mvn -q -Pbench package exec:exec@frames`. In: the real window on the real engine and the
/// simulated service, without a display. Out: a table. The costs are processor time of the JavaFX
/// Application Thread, which other work on the machine does not change.
@NullMarked
package undertone.bench.frames;

import org.jspecify.annotations.NullMarked;
