/// How fast Undertone is: the same recordings surveyed in alternation by Undertone and by the
/// script that a user would otherwise write, each as a process of its own; and how its cost grows.
///
/// `mvn -q -Pbench package exec:exec@bench`. These are programs for a terminal: what they find goes
/// to standard output, where a pipe takes it, and what goes wrong to standard error.
@NullMarked
package undertone.bench;

import org.jspecify.annotations.NullMarked;
