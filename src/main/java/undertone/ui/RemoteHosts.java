package undertone.ui;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import undertone.model.Host;
import undertone.pipeline.Survey;

/// Which other machines than this one a source has recordings on.
final class RemoteHosts {
  /// A source may have millions of recordings on a handful of hosts.
  private static final int LOOKED_AT = 64;

  private RemoteHosts() {}

  /// Looks at the first and the last recording and at some between them.
  ///
  /// @param survey not yet run
  /// @return their hosts, without this machine
  static SequencedSet<String> of(Survey survey) {
    long total = survey.total();
    long looks = Math.min(LOOKED_AT, total);
    var hosts = new LinkedHashSet<String>();
    for (long i = 0; i < looks; i++) {
      long index = i == 0 ? 0 : Math.round((total - 1.0) * i / (looks - 1));
      var url = survey.recording(index).url();
      if (isRemote(url)) {
        hosts.add(Host.of(url));
      }
    }
    return hosts;
  }

  /// Whether an address leads to another machine.
  ///
  /// @param url absolute
  /// @return false for this machine's own names and numbers, and for what is no web address
  static boolean isRemote(String url) {
    return url.regionMatches(true, 0, "http", 0, 4) && !Host.isLoopback(Host.of(url));
  }
}
