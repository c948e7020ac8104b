/// The data service inside the program: makes recordings and serves them over real HTTP, with
/// latency, jitter, bandwidth and faults as settings. Everyone talks to it over HTTP, as to any
/// other server.
///
/// In: [undertone.model.ServiceSettings], and requests on 127.0.0.1. Out: little-endian float64
/// samples and lists of what there is.
///
/// Requests are answered on one or two I/O threads that never block and never sleep: a delay is a
/// timer, a paced body a row of timers, and a body is computed into one pooled buffer as the socket
/// takes it. Only listings, which may be long, run on a worker thread.
@NullMarked
package undertone.simulator;

import org.jspecify.annotations.NullMarked;
