package undertone.simulator;

import io.undertow.server.HttpServerExchange;
import java.util.regex.Pattern;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;

/// Which recording a request asks for.
///
/// @param recording the recording
/// @param id its number, -1 where it has none and asking again gives another
record DataRequest(SimulatedRecording recording, long id) {
  private static final Pattern NUMBERED = Pattern.compile("/recordings/([0-9]{1,40})\\.f64");
  private static final String LENGTH = "n_samples";

  /// Reads a request.
  ///
  /// @param exchange its path and query are read
  /// @param settings the settings in force when it came in
  /// @param request its number, which a recording without a number is made from
  /// @return what it asks for
  /// @throws RefusedRequestException with 404 or 400 if there is no such recording
  static DataRequest of(HttpServerExchange exchange, ServiceSettings settings, long request)
      throws RefusedRequestException {
    if (exchange.getRequestPath().equals("/data")) {
      int samples = samples(exchange, settings);
      return new DataRequest(SimulatedRecording.anonymous(settings, request, samples), -1);
    }
    var match = NUMBERED.matcher(exchange.getRequestPath());
    if (!match.matches()) {
      throw new RefusedRequestException(
          404, "There is nothing here; recordings have addresses like /recordings/00000.f64.");
    }
    long id = number(match.group(1));
    if (id < 0 || id >= settings.recordings()) {
      throw new RefusedRequestException(
          404,
          "There is no recording %s; they are numbered from 0 to %d."
              .formatted(match.group(1), settings.recordings() - 1));
    }
    return new DataRequest(SimulatedRecording.numbered(settings, id), id);
  }

  /// Whether asking again gives the same one.
  boolean repeatable() {
    return id >= 0;
  }

  private static int samples(HttpServerExchange exchange, ServiceSettings settings)
      throws RefusedRequestException {
    var values = exchange.getQueryParameters().get(LENGTH);
    if (values == null) {
      return settings.samples();
    }
    var text = values.getFirst();
    long samples = text.matches("[0-9]{1,40}") ? number(text) : -1;
    if (samples < Parameter.SAMPLES.min() || samples > Parameter.SAMPLES.max()) {
      throw new RefusedRequestException(
          400,
          "%s must be a whole number from %.0f to %.0f."
              .formatted(LENGTH, Parameter.SAMPLES.min(), Parameter.SAMPLES.max()));
    }
    return (int) samples;
  }

  /// Digits as a number; -1 where it is too large for a recording.
  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
