/// What every panel of the window is built from: cards, figures with a label, actions that say why
/// they cannot be taken now, and amounts as people read them.
///
/// In: texts and values. Out: nodes. JavaFX Application Thread only, but for
/// [undertone.ui.panel.Amounts], which is pure.
@NullMarked
package undertone.ui.panel;

import org.jspecify.annotations.NullMarked;
