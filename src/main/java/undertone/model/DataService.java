package undertone.model;

/// A data service that this program started and can turn the knobs of. Safe to call from any
/// thread.
public interface DataService extends AutoCloseable {

  /// Where it listens.
  ///
  /// @return `http://127.0.0.1:PORT` without a slash at the end
  String address();

  /// The settings in force.
  ///
  /// @return the last ones applied
  ServiceSettings settings();

  /// Changes how requests from now on are answered; those under way keep the settings they came in
  /// with.
  ///
  /// @param settings the new settings
  void apply(ServiceSettings settings);

  /// Stops listening and drops every open connection. Calling it again does nothing.
  @Override
  void close();
}
