package undertone.journal;

/// Recordings with an outcome that get another index.
///
/// @param from the indexes that they had
/// @param to those that they get
record Moves(Numbers from, Numbers to) {
  void add(long index, long other) {
    from.add(Math.toIntExact(index));
    to.add(Math.toIntExact(other));
  }

  int size() {
    return from.size();
  }
}
