package undertone.pipeline;

import undertone.fetch.Fetched;

/// A body that waits for its analysis.
///
/// @param journey what is known of its recording
/// @param body to be closed by whoever analyses it
record Arrival(Journey journey, Fetched.Body body) {}
