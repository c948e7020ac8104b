/// What the window remembers between launches.
///
/// In: a properties file that anybody may have edited. Out: [undertone.ui.settings.Preferences],
/// valid by construction. Any thread.
@NullMarked
package undertone.ui.settings;

import org.jspecify.annotations.NullMarked;
