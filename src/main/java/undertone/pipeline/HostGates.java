package undertone.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import undertone.model.Host;
import undertone.model.Limits;

/// The gates of all hosts that something is known about. Not safe for use by several threads at
/// once; all moments are nanoseconds from one origin.
final class HostGates {
  /// Hosts that are remembered though nothing is in flight to them.
  private static final int MOST_HOSTS = 1_024;

  private final int most;
  private final Map<String, HostGate> gates = new HashMap<>();
  private Limits limits;

  /// Gates.
  ///
  /// @param limits the user's
  /// @param most what the strategy can make use of
  HostGates(Limits limits, int most) {
    this.limits = limits;
    this.most = most;
  }

  /// The gate of a host, a new one where nothing is known about it.
  HostGate at(String host, long now) {
    var gate = gates.get(host);
    if (gate == null) {
      if (gates.size() >= MOST_HOSTS) {
        gates.values().removeIf(HostGate::empty);
      }
      gate = new HostGate(host, most(Host.isLoopback(host)), now);
      gates.put(host, gate);
    }
    return gate;
  }

  /// A recording is no longer in flight to a host.
  void release(String host, long now) {
    var gate = at(host, now);
    gate.release();
    if (gate.idle(now)) {
      gates.remove(host); // There may be as many hosts as recordings.
    }
  }

  /// Changes the limits from now on.
  void adjust(Limits changed) {
    limits = changed;
    gates.values().forEach(gate -> gate.most(most(gate.loopback())));
  }

  /// The hosts that get less than they could.
  List<Flow.Slowdown> slowdowns(long now) {
    var slowdowns = new ArrayList<Flow.Slowdown>();
    for (var gate : gates.values()) {
      var slowdown = gate.slowdown(now);
      if (gate.slowed() || slowdown.resumesInSeconds() > 0) {
        slowdowns.add(slowdown);
      }
    }
    return slowdowns;
  }

  int size() {
    return gates.size();
  }

  private int most(boolean loopback) {
    int all = limits.autoFetches() ? most : Math.min(most, limits.fetches());
    return loopback ? all : Math.min(all, limits.perHost());
  }
}
