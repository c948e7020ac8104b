package undertone.source;

import java.util.regex.Pattern;
import undertone.model.InvalidSourceException;
import undertone.model.Parameter;
import undertone.model.ReadingHints;

/// What one line of a list says, word for word.
///
/// @param number of the line, from 1
/// @param url the address, perhaps with ranges, or a path
/// @param name empty where it says none, as in all that follow
/// @param rate samples per second
/// @param format the name of a format
/// @param channel name or number of a channel
/// @param fault why nothing of this could be read, for people; then the address is the whole line
record ListLine(
    long number,
    String url,
    String name,
    String rate,
    String format,
    String channel,
    String fault) {
  /// Separates the fields of a packed line; nobody types it.
  private static final char MARK = '\u001f';

  private static final Pattern AS_IT_IS = Pattern.compile("https?://[^\\[\\]{}\\\\\u001f]*+");

  /// A line of a list that is no CSV.
  static ListLine plain(String url, long number) {
    return new ListLine(number, url, "", "", "", "", "");
  }

  /// A line that could not be taken apart.
  static ListLine broken(String text, long number, String fault) {
    return new ListLine(number, text, "", "", "", "", fault);
  }

  /// The line without most of its address, which has a fault.
  ListLine shortened(int characters, String why) {
    return new ListLine(number, url.substring(0, characters), name, "", "", "", why);
  }

  /// As short a text as says the same. The number is lost where nothing can be wrong with the line.
  String pack() {
    if (isPlain()) {
      return url;
    }
    return MARK
        + String.join("" + MARK, Long.toString(number), url, name, rate, format, channel, fault);
  }

  /// The line that [#pack] made a text of.
  static ListLine unpack(String text) {
    if (text.isEmpty() || text.charAt(0) != MARK) {
      return plain(text, 0);
    }
    var fields = text.substring(1).split("" + MARK, 7);
    return new ListLine(
        Long.parseLong(fields[0]),
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        fields[6]);
  }

  private boolean isPlain() {
    if (url.length() > TextLines.LONGEST
        || !AS_IT_IS.matcher(url).matches()
        || !(name.isEmpty()
            && rate.isEmpty()
            && format.isEmpty()
            && channel.isEmpty()
            && fault.isEmpty())) {
      return false;
    }
    try {
      HttpAddress.check(url);
      return true;
    } catch (InvalidSourceException _) {
      return false;
    }
  }

  /// What it says about how its recordings are to be read.
  ///
  /// @throws InvalidSourceException if the rate is none
  ReadingHints hints() throws InvalidSourceException {
    if (rate.isEmpty() && format.isEmpty() && channel.isEmpty()) {
      return ReadingHints.NONE;
    }
    return new ReadingHints(rate.isEmpty() ? Double.NaN : hertz(), format, channel);
  }

  private double hertz() throws InvalidSourceException {
    double hertz;
    try {
      hertz = Double.parseDouble(rate);
    } catch (NumberFormatException _) {
      throw new InvalidSourceException("the sample rate is %s, which is no number".formatted(rate));
    }
    try {
      Parameter.SAMPLE_RATE.check(hertz);
    } catch (IllegalArgumentException e) {
      throw new InvalidSourceException(String.valueOf(e.getMessage()));
    }
    return hertz;
  }
}
