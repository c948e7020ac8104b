package undertone.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// Waveforms of an FDSN web service: seismology's standard query.
public final class FdsnForm {
  private static final Words WORDS = Words.of(FdsnForm.class);

  private final Setting<String> service;
  private final Setting<String> network;
  private final Setting<String> station;
  private final Setting<String> location;
  private final Setting<String> channel;
  private final Setting<String> start;
  private final Setting<String> end;
  private final Setting<Duration> chunk;

  FdsnForm(History history) {
    service = Setting.text("source.fdsn.service", history);
    network = Setting.text("source.fdsn.network", history);
    station = Setting.text("source.fdsn.station", history);
    location = Setting.text("source.fdsn.location", history);
    channel = Setting.text("source.fdsn.channel", history);
    start = Setting.text("source.fdsn.start", history);
    end = Setting.text("source.fdsn.end", history);
    chunk =
        new Setting<>(
            "source.fdsn.chunk", Duration.ofHours(1), TimeText::text, TimeText::duration, history);
  }

  /// The service's address.
  ///
  /// @return up to `/fdsnws`
  public Setting<String> service() {
    return service;
  }

  /// Network codes.
  ///
  /// @return with commas between; `*` and `?` stand for others, here and in the next three
  public Setting<String> network() {
    return network;
  }

  /// Station codes.
  ///
  /// @return as for the network
  public Setting<String> station() {
    return station;
  }

  /// Location codes.
  ///
  /// @return as for the network; `--` is the empty one
  public Setting<String> location() {
    return location;
  }

  /// Channel codes.
  ///
  /// @return as for the network
  public Setting<String> channel() {
    return channel;
  }

  /// Begin of the time wanted.
  ///
  /// @return in UTC
  public Setting<String> start() {
    return start;
  }

  /// Its end.
  ///
  /// @return in UTC
  public Setting<String> end() {
    return end;
  }

  /// The most time that one request asks for.
  ///
  /// @return at least a second
  public Setting<Duration> chunk() {
    return chunk;
  }

  void show(SourceSpec.Fdsn query) {
    service.set(query.service());
    network.set(query.network());
    station.set(query.station());
    location.set(query.location());
    channel.set(query.channel());
    start.set(query.start().toString());
    end.set(query.end().toString());
    chunk.set(query.chunk());
  }

  List<Setting<?>> settings() {
    return List.of(service, network, station, location, channel, start, end, chunk);
  }

  Draft<SourceSpec> draft() {
    var address = service.get().strip().replaceAll("/+$", "");
    if (!address.matches("(?i)https?://[^/\\s]+\\S*")) {
      return Globs.refused(
          address.isEmpty() ? WORDS.text("fdsn.service.none") : WORDS.text("fdsn.service.refused"));
    }
    if (network.get().isBlank() || station.get().isBlank()) {
      return Globs.refused(WORDS.text("fdsn.codes.none"));
    }
    Instant from;
    Instant to;
    try {
      from = TimeText.instant(WORDS.text("fdsn.start"), start.get());
      to = TimeText.instant(WORDS.text("fdsn.end"), end.get());
    } catch (IllegalArgumentException e) {
      return Globs.refused(String.valueOf(e.getMessage()));
    }
    if (!to.isAfter(from)) {
      return Globs.refused(WORDS.text("fdsn.order"));
    }
    return new Draft.Ready<>(
        new SourceSpec.Fdsn(
            address,
            codes(network.get()),
            codes(station.get()),
            codes(location.get()),
            codes(channel.get()),
            from,
            to,
            chunk.get()));
  }

  private static String codes(String typed) {
    var plain = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return plain.isEmpty() ? "*" : plain;
  }
}
