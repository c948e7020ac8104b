package undertone.ui;

import java.util.Locale;
import java.util.regex.Pattern;
import undertone.pipeline.Survey;

/// Whether a source has recordings on other machines than this one.
final class RemoteHosts {
  /// A source may have millions of recordings on a handful of hosts.
  private static final int LOOKED_AT = 64;

  private static final Pattern HOST =
      Pattern.compile("[^:]+://(?:[^/?#@]*@)?(\\[[^]]*]|[^:/?#]*).*", Pattern.DOTALL);
  private static final Pattern HERE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::|0:0:0:0:0:0:0:)1]");

  private RemoteHosts() {}

  /// Looks at the first and the last recording and at some between them.
  ///
  /// @param survey not yet run
  /// @return whether one of them lies elsewhere
  static boolean any(Survey survey) {
    long total = survey.total();
    for (int i = 0; i < Math.min(LOOKED_AT, total); i++) {
      long index = i == 0 ? 0 : Math.round((total - 1.0) * i / (Math.min(LOOKED_AT, total) - 1));
      if (isRemote(survey.recording(index).url())) {
        return true;
      }
    }
    return false;
  }

  /// Whether an address leads to another machine.
  ///
  /// @param url absolute
  /// @return false for this machine's own names and numbers
  static boolean isRemote(String url) {
    var host = HOST.matcher(url);
    return host.matches() && !HERE.matcher(host.group(1).toLowerCase(Locale.ROOT)).matches();
  }
}
