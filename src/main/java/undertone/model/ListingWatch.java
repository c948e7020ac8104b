package undertone.model;

/// Follows a source that has to be listed before a run can begin. Called often; [#cancelled] from
/// any thread.
public interface ListingWatch {
  /// Nobody looks, and nobody calls it off.
  ListingWatch NONE =
      new ListingWatch() {
        @Override
        public void listed(long pages, long recordings) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// The listing has come this far.
  ///
  /// @param pages index pages or folders that were read
  /// @param recordings found so far
  void listed(long pages, long recordings);

  /// Whether the listing is to end without a result.
  ///
  /// @return true once somebody called it off
  boolean cancelled();
}
