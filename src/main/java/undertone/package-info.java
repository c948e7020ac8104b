@NullMarked
package undertone;

import org.jspecify.annotations.NullMarked;
