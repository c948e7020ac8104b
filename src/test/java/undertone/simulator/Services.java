package undertone.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

/// Settings and requests that the tests of the service share.
final class Services {
  /// 20 recordings of 5,000 samples at once and without faults.
  static final ServiceSettings PLAIN = delayed(0, Parameter.UNLIMITED);

  private Services() {}

  static ServiceSettings delayed(double latencyMs, double bandwidthKiBps) {
    return new ServiceSettings(
        20, 5_000, 1_000, 0.5, latencyMs, 0, bandwidthKiBps, Failures.ofRate(0), 1);
  }

  static ServiceSettings failing(Failures failures) {
    return new ServiceSettings(20, 5_000, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, failures, 1);
  }

  static ServiceSettings sized(long recordings, int samples) {
    return new ServiceSettings(
        recordings, samples, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, Failures.ofRate(0), 1);
  }

  static SimulatedService start(ServiceSettings settings) {
    try {
      return SimulatedService.start(0, settings);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static HttpRequest.Builder request(SimulatedService service, String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path))
        .timeout(Duration.ofSeconds(30));
  }

  /// GET with pairs of header names and values.
  static HttpResponse<byte[]> get(
      HttpClient client, SimulatedService service, String path, String... headers)
      throws IOException, InterruptedException {
    var request = request(service, path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
