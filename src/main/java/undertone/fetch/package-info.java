/// Bytes over HTTP, and from files: the only package that knows OkHttp, and the one where status
/// codes end.
///
/// In: a [undertone.model.RecordingRef]. Out: a [undertone.fetch.Fetched] value through a
/// [undertone.fetch.FetchListener], on one of the fetch threads that the pipeline hands in. Those
/// threads wait for the network and fill a [undertone.fetch.BodySlot]; they never decode or
/// analyse.
@NullMarked
package undertone.fetch;

import org.jspecify.annotations.NullMarked;
