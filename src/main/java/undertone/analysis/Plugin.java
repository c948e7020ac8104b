package undertone.analysis;

import java.util.List;
import java.util.function.Supplier;
import undertone.model.PluginInfo;
import undertone.model.ResultColumn;

/// An analysis that was found in a jar.
///
/// @param info what people are told
/// @param jar name of the file
/// @param sha256 of the file, in hexadecimal digits; empty where it cannot be used
/// @param columns that it adds; empty where it cannot be used
/// @param maker makes an instance for a thread
record Plugin(
    PluginInfo info,
    String jar,
    String sha256,
    List<ResultColumn> columns,
    Supplier<Analysis> maker) {

  /// One that cannot be used.
  ///
  /// @param name as far as it is known
  /// @param jar name of the file
  /// @param trouble why, for people
  static Plugin unusable(String name, String jar, String trouble) {
    return new Plugin(
        new PluginInfo(name, "", trouble),
        jar,
        "",
        List.of(),
        () -> {
          throw new IllegalStateException(trouble);
        });
  }

  boolean usable() {
    return info.trouble().isEmpty();
  }
}
