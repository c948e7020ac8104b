package undertone.format;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undertone.model.Failure.Cause;
import undertone.model.SignalFacts;

/// All records of a body: walks from one to the next, sorts them by channel and joins what belongs
/// together. Blank blocks between records, with which some programs fill up, are passed over, as
/// are records without samples in time; other bytes that are no record are a broken file, since
/// nobody knows what they were.
final class SeedVolume {
  /// More stretches than that are no recording any more but thousands of rows.
  static final int MOST_STRETCHES = 1_000;

  private static final int BLOCK = 64;
  private final ByteBuffer body;
  private final String format;
  private final String unit;
  private final Map<String, SeedChannel> channels = new LinkedHashMap<>();
  private int records;
  private int texts;

  /// A volume.
  ///
  /// @param bytes from position to limit
  /// @param format its name
  /// @param unit of the samples
  SeedVolume(ByteBuffer bytes, String format, String unit) {
    body = bytes.slice();
    this.format = format;
    this.unit = unit;
  }

  /// Looks at all headers.
  ///
  /// @return a track for each stretch, channel by channel in the order of the file, or what is
  ///   wrong
  Opened open() {
    try {
      walk();
      return records == 0 || channels.isEmpty() ? nothing() : tracks();
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  private void walk() throws Malformed {
    int at = 0;
    while (at < body.limit()) {
      if (SeedRecord.begins(body, at)) {
        at += note(at);
      } else if (isBlank(at)) {
        at += Math.min(BLOCK, body.limit() - at);
      } else {
        throw noRecord(at);
      }
    }
  }

  private int note(int at) throws Malformed {
    var record = SeedRecord.readWhole(body, at);
    records++;
    if (record.isSeries()) {
      channels.computeIfAbsent(record.channel(), name -> new SeedChannel()).add(record.start(), at);
      if (channels.size() > MOST_STRETCHES) {
        throw new Malformed("it has more than %,d channels".formatted(MOST_STRETCHES));
      }
    } else if (record.encoding() == SeedEncoding.TEXT) {
      texts++;
    }
    return record.length();
  }

  /// Zeros, or a record's number and then spaces.
  private boolean isBlank(int at) {
    int end = Math.min(BLOCK, body.limit() - at);
    for (int i = 0; i < end; i++) {
      int b = body.get(at + i);
      if (b != 0 && b != ' ' && (i >= 6 || b < '0' || b > '9')) {
        return false;
      }
    }
    return true;
  }

  private Malformed noRecord(int at) {
    if (SeedHeader2.isControl(body, at)) {
      return new Malformed(
          "it is a full SEED volume with control headers: extract its data records as miniSEED");
    }
    if (records == 0) {
      return new Malformed("it does not begin with the header of a miniSEED record");
    }
    int left = body.limit() - at;
    return left < SeedHeader2.FIXED
        ? new Malformed(
            "it ends in the middle of a header: %,d bytes follow its last whole record (number %,d)"
                .formatted(left, records))
        : new Malformed(
            "no miniSEED record begins at byte %,d, after record number %,d: the file is broken"
                .formatted(at, records));
  }

  private Opened nothing() {
    if (texts > 0) {
      return Opened.refused(
          Cause.EMPTY, "its %,d records hold text and no samples".formatted(records));
    }
    return Opened.refused(
        Cause.EMPTY,
        records == 0
            ? "the recording is empty: %,d bytes%s"
                .formatted(body.limit(), body.limit() == 0 ? "" : " without a record")
            : "none of its %,d records holds samples in time".formatted(records));
  }

  private Opened tracks() throws Malformed {
    var tracks = new ArrayList<Track>();
    for (var entry : channels.entrySet()) {
      var channel = entry.getValue();
      var stretches =
          channel.join(offset -> SeedRecord.read(body, offset), MOST_STRETCHES - tracks.size());
      if (tracks.size() + stretches.size() > MOST_STRETCHES) {
        return Opened.refused(
            Cause.UNDECODABLE,
            ("gaps and overlaps cut it into more than %,d stretches (the last one looked at is of"
                    + " %s): merge its records, or ask for less time at once")
                .formatted(MOST_STRETCHES, entry.getKey()));
      }
      addTo(tracks, entry.getKey(), channel, stretches);
    }
    return new Opened.Tracks(tracks);
  }

  private void addTo(
      List<Track> tracks, String name, SeedChannel channel, List<SeedStretch> stretches) {
    for (var stretch : stretches) {
      var facts =
          new SignalFacts(
              format, name, unit, instant(stretch.start()), channel.gaps(), channel.overlaps());
      tracks.add(new SeedTrack(body, stretch, facts));
    }
  }

  private static Instant instant(long nanos) {
    long second = 1_000_000_000;
    return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
  }
}
