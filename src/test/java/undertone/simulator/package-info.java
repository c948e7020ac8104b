@NullMarked
package undertone.simulator;

import org.jspecify.annotations.NullMarked;
