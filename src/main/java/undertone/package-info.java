/// Starts Undertone and joins its parts: the only package that sees all others, and the one that
/// nobody sees.
///
/// A recording travels like this, and the packages are the stations:
///
/// ```
///      which?           bytes            samples            findings
/// source ------> fetch ------> format ------> analysis ------> sink (window, terminal, CSV)
///                   \______ pipeline runs all of it ______/
/// ```
///
/// 1. `source` says which recordings there are, by index, computed when asked.
/// 2. `pipeline` admits one when there is room, in all and at its host, and gives it to `fetch`,
///    which asks the server, again and again if need be. When the answer's length is known, the
///    bytes are reserved from the memory budget; only then is the body read, into a slot outside
///    the heap. A budget that is used up makes the fetch wait, and TCP makes the server wait.
/// 3. The body is analysed where the run's strategy says: on the same thread, on the one loop that
///    also admits, or on one of the analysis threads. `format` finds the signals in it, one for
///    each channel and continuous stretch, and turns each into samples; `analysis` turns these into
///    findings. The slot and its bytes go back at once, whatever happened.
/// 4. The outcome (analysed, no data, failed, cancelled) lands: it is handed to the run's sink, one
///    at a time, with the moments at which each station was passed, and booked. Payloads are never
///    kept.
/// 5. `ui` and `cli` look at the books (a `Progress` snapshot) when they like, once a frame or ten
///    times a second; nobody pushes to them. `filter` says which of the rows that landed are
///    wanted, and in which order; `export` writes them.
///
/// `simulator` is a server of its own: the pipeline talks to it over HTTP as to any other.
@NullMarked
package undertone;

import org.jspecify.annotations.NullMarked;
