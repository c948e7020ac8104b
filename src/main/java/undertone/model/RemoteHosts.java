package undertone.model;

import java.util.List;

/// The machines other than this one that a source leads to.
///
/// @param names as [Host#of] gives them, in the order in which the source comes to them, at most
///   [#MOST]
/// @param whole whether these are all; false only where a source leads to more than [#MOST], or has
///   so many ranges in its hosts that nobody counts them
public record RemoteHosts(List<String> names, boolean whole) {
  /// How many are named.
  public static final int MOST = 10_000;

  /// A source on this machine.
  public static final RemoteHosts NONE = new RemoteHosts(List.of(), true);

  public RemoteHosts {
    names = List.copyOf(names);
  }
}
