package undertone.source;

import undertone.model.RecordingRef;

/// The numbered recordings of the simulated service.
///
/// @param address of the service, without a slash at the end
/// @param size how many
record SimulatedSource(String address, long size) implements RecordingSource {

  @Override
  public RecordingRef at(long index) {
    var digits = Long.toString(index);
    var name = "0".repeat(Math.max(0, 5 - digits.length())) + digits + ".f64";
    return new RecordingRef(index, name, address + "/recordings/" + name);
  }
}
