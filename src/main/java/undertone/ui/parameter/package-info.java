/// Single settings and their controls: numbers with sliders, switches, choices and texts, and the
/// history in which all of them can be undone.
///
/// In: drags, keys and typed text. Out: values that are valid by construction, told as observables
/// and remembered as texts. JavaFX Application Thread only.
@NullMarked
package undertone.ui.parameter;

import org.jspecify.annotations.NullMarked;
