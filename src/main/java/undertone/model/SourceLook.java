package undertone.model;

import java.util.List;

/// What can be said about a source without reading a file or asking a host: while somebody still
/// types it.
///
/// @param recordings how many there are, as far as lines can be read; -1 where only a listing or a
///   file can tell
/// @param first the first few recordings, at most [#SHOWN]
/// @param badLines lines that cannot be read
/// @param firstBad what is wrong with the first of them, for people; empty where there is none
/// @param toBeRead what is read or listed when the run starts, as a sentence for people; empty
///   where nothing is
/// @param remoteHosts hosts other than this machine that it leads to, in the order in which they
///   are named, at most [#MOST_HOSTS]
public record SourceLook(
    long recordings,
    List<RecordingRef> first,
    long badLines,
    String firstBad,
    String toBeRead,
    List<String> remoteHosts) {
  /// How many recordings are shown.
  public static final int SHOWN = 3;

  /// How many hosts are named.
  public static final int MOST_HOSTS = 100;

  public SourceLook {
    first = List.copyOf(first);
    remoteHosts = List.copyOf(remoteHosts);
  }

  /// Whether a run could begin with it, as far as can be said now.
  ///
  /// @return false where it has no recording
  public boolean usable() {
    return recordings != 0;
  }
}
