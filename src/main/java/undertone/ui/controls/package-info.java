/// The left column: what the next run does and how the simulated service behaves.
///
/// In: the user's drags, keys and typed text. Out: [undertone.model.RunSettings] and
/// [undertone.model.ServiceSettings] that are valid by construction. Everything lives on the JavaFX
/// Application Thread.
@NullMarked
package undertone.ui.controls;

import org.jspecify.annotations.NullMarked;
