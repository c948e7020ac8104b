package undertone.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import undertone.model.Host;
import undertone.model.RemoteHosts;

/// Gathers the machines other than this one that addresses lead to. Of ranges only those in the
/// hosts are gone through, and of these a bounded number, so that a source of ten million
/// recordings costs as much as its hosts do. One thread.
final class HostSet {
  private final int most;
  private final SequencedSet<String> names = new LinkedHashSet<>();
  private String last = "";

  /// How many addresses of ranges may still be looked at.
  private int left = RemoteHosts.MOST;

  private boolean whole = true;

  /// An empty set.
  ///
  /// @param most how many are kept
  HostSet(int most) {
    this.most = most;
  }

  /// Of one address.
  static RemoteHosts of(String url) {
    var hosts = new HostSet(1);
    hosts.add(url);
    return hosts.found();
  }

  /// Adds an address; one of a file, or none at all, has no host.
  void add(String url) {
    var host = Host.of(url);
    if (host.equals(last)) {
      return;
    }
    last = host;
    if (Host.isLoopback(host) || names.contains(host)) {
      return;
    }
    if (names.size() < most) {
      names.add(host);
    } else {
      whole = false;
    }
  }

  /// Adds all addresses of a pattern.
  void add(UrlPattern pattern) {
    if (ListAddress.FILE.matcher(pattern.url(0)).lookingAt()) {
      return;
    }
    whole &=
        pattern.hosts(url -> {
          if (left == 0) {
            return false;
          }
          left--;
          add(url);
          return true;
        });
  }

  /// Adds where a line of a list leads.
  void add(ListAddress address) {
    switch (address) {
      case ListAddress.Local _ -> {}
      case ListAddress.Ranged(var pattern) when pattern.size() > 1 -> add(pattern);
      case ListAddress.Ranged(var pattern) -> add(pattern.url(0));
    }
  }

  /// The names so far.
  List<String> names() {
    return List.copyOf(names);
  }

  /// What was found.
  RemoteHosts found() {
    return names.isEmpty() && whole ? RemoteHosts.NONE : new RemoteHosts(names(), whole);
  }
}
