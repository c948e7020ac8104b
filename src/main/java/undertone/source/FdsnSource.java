package undertone.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceSpec;

/// The requests to an FDSN web service: station after station, and for each of them stretch after
/// stretch of time. Computed when asked, but for those that had to be cut, which are kept.
///
/// Requests follow the *FDSN Web Service Specifications* 1.2, dataselect: both ends of a request
/// count as asked for, so each but the last ends a microsecond before the next begins, and no
/// sample is asked for twice.
final class FdsnSource implements RecordingSource {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
  private static final Pattern BELOW =
      Pattern.compile("/(fdsnws(/dataselect(/1(/query)?)?)?/*)?$", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final ReadingHints HINTS = new ReadingHints(Double.NaN, "mseed", "");

  /// What one request asks for.
  ///
  /// @param station a code
  /// @param start of the time
  /// @param end of the time; asked for itself only where it is the end of all
  private record Stretch(String station, Instant start, Instant end) {}

  private final SourceSpec.Fdsn spec;
  private final String query;
  private final List<String> stations;
  private final long stretches;
  private final long requests;

  /// What became of requests that were cut, by index, and at the end the halves that were added.
  /// Guarded by this.
  private final Map<Long, Stretch> cut = new HashMap<>();

  /// Guarded by this.
  private long size;

  FdsnSource(SourceSpec.Fdsn spec) {
    this.spec = spec;
    this.query = query(spec.service());
    this.stations = List.of(spec.station().split(","));
    this.requests = spec.requests();
    this.stretches = requests / stations.size();
    this.size = requests;
  }

  /// Where requests go, whatever part of it the user gave.
  private static String query(String service) {
    var bare = service;
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return BELOW.matcher(bare + "/").replaceFirst("") + "/fdsnws/dataselect/1/query";
  }

  @Override
  public synchronized long size() {
    return size;
  }

  @Override
  public RemoteHosts hosts() {
    return HostSet.of(query);
  }

  @Override
  public boolean splits() {
    return true;
  }

  @Override
  public RecordingRef at(long index) {
    var stretch = stretch(index);
    boolean last = stretch.end().equals(spec.end());
    var url =
        query
            + "?net="
            + spec.network()
            + "&sta="
            + stretch.station()
            + "&loc="
            + spec.location()
            + "&cha="
            + spec.channel()
            + "&start="
            + time(stretch.start())
            + "&end="
            + time(last ? stretch.end() : stretch.end().minus(TICK))
            + "&nodata=204";
    // A question mark is a wildcard here and would begin a second query to careless servers.
    int mark = url.indexOf('?') + 1;
    var name =
        "%s.%s.%s.%s %s"
            .formatted(
                spec.network(),
                stretch.station(),
                spec.location(),
                spec.channel(),
                time(stretch.start()));
    return new RecordingRef(
        index, name, url.substring(0, mark) + url.substring(mark).replace("?", "%3F"), HINTS);
  }

  @Override
  public synchronized boolean split(long index) {
    var whole = stretch(index);
    var half =
        Duration.between(whole.start(), whole.end()).dividedBy(2).truncatedTo(ChronoUnit.MILLIS);
    if (half.compareTo(SHORTEST) < 0) {
      return false;
    }
    var middle = whole.start().plus(half);
    cut.put(index, new Stretch(whole.station(), whole.start(), middle));
    cut.put(size, new Stretch(whole.station(), middle, whole.end()));
    size++;
    return true;
  }

  private synchronized Stretch stretch(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("request %d of %d".formatted(index, size));
    }
    var known = cut.get(index);
    if (known != null) {
      return known;
    }
    long step = index % stretches;
    var start = spec.start().plus(spec.chunk().multipliedBy(step));
    var end = step == stretches - 1 ? spec.end() : start.plus(spec.chunk());
    return new Stretch(stations.get((int) (index / stretches)), start, end);
  }

  @SuppressWarnings("JavaInstantGetSecondsGetNano") // asks for the fraction only
  private static String time(Instant moment) {
    return (moment.getNano() == 0 ? SECONDS : MICROS).format(moment);
  }
}
