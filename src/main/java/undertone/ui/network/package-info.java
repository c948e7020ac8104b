/// How the network is used: what is shown to which host, the way out, and what is kept of what was
/// fetched.
///
/// In: typed names and secrets. Out: [undertone.model.NetworkSettings]. Secrets go to the engine
/// and, where the user says so, into the file that only the user can read; never into the window's
/// settings. JavaFX Application Thread only; files are touched on threads of their own.
@NullMarked
package undertone.ui.network;

import org.jspecify.annotations.NullMarked;
