/// What the simulated service costs.
@NullMarked
package undertone.simulator;

import org.jspecify.annotations.NullMarked;
