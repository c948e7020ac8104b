package undertone.format;

import java.util.List;
import java.util.stream.Collectors;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

/// Chooses among the signals of a body by channel.
final class Channels {
  private static final int NAMED = 12;

  private Channels() {}

  /// The tracks of the channel that the user wants.
  ///
  /// @param tracks all, at least one
  /// @param wanted a name as the file has it, a number counted from 0, or [ReadingSpec#ALL]
  static Opened choose(List<Track> tracks, String wanted) {
    if (wanted.equals(ReadingSpec.ALL)) {
      return new Opened.Tracks(tracks);
    }
    var names = tracks.stream().map(track -> track.facts().channel()).distinct().toList();
    var name = names.contains(wanted) ? wanted : numbered(names, wanted);
    if (name == null) {
      return Opened.refused(
          Cause.NO_CHANNEL, "it has no channel %s; it has %s".formatted(wanted, described(names)));
    }
    return new Opened.Tracks(
        tracks.stream().filter(track -> track.facts().channel().equals(name)).toList());
  }

  private static @org.jspecify.annotations.Nullable String numbered(
      List<String> names, String wanted) {
    if (!wanted.matches("[0-9]{1,9}")) {
      return null;
    }
    int number = Integer.parseInt(wanted);
    return number < names.size() ? names.get(number) : null;
  }

  private static String described(List<String> names) {
    if (names.size() == 1 && names.getFirst().isEmpty()) {
      return "only one, without a name (number 0)";
    }
    var listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? "%s and %d more".formatted(listed, names.size() - NAMED) : listed;
  }
}
