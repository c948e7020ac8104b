package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.fetch.FaultServer;
import undertone.format.RawFloat64;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RecordingRef;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Inspection.NotInspected;

@Timeout(30)
class InspectionTest {
  private static final RunSettings SETTINGS =
      new RunSettings(
          new SourceSpec.Simulated(1),
          StrategyChoice.HYBRID,
          Limits.of(1, 1, 1 << 20),
          500,
          FftChoice.AUTOMATIC);

  private final FaultServer server = new FaultServer();
  private final Engine engine = new Engine(server.address());

  @AfterEach
  void close() {
    engine.close();
    server.close();
  }

  @Test
  void bringsSamplesAmplitudesAndFindings() throws Exception {
    double[] samples =
        IntStream.range(0, 100).mapToDouble(n -> 2 * Math.cos(2 * Math.PI * 7 * n / 100)).toArray();
    serve("HTTP/1.1 200 OK", RawFloat64.encode(samples));

    var inspected = (Inspected) inspect();

    assertThat(inspected.samples()).containsExactly(samples);
    assertThat(inspected.amplitudes()).hasSize(51);
    assertThat(inspected.amplitudes()[7]).isCloseTo(2, within(1e-12));
    assertThat(inspected.findings().dominantFrequencyHz()).isCloseTo(35, within(1e-12));
  }

  @Test
  void theServersSampleRateWins() throws Exception {
    serve("HTTP/1.1 200 OK\nX-Sample-Rate-Hz: 8000", RawFloat64.encode(1, 2, 3, 4));

    assertThat(((Inspected) inspect()).findings().sampleRateHz()).isEqualTo(8_000);
  }

  @Test
  void whatCannotBeFetchedIsAFailureWithItsReason() throws Exception {
    var not = (NotInspected) inspect();

    assertThat(not.failure().cause()).isEqualTo(Cause.HTTP_STATUS);
    assertThat(not.failure().message()).contains("404");
  }

  @Test
  void whatCannotBeAnalysedIsAFailureWithItsReason() throws Exception {
    serve("HTTP/1.1 200 OK", RawFloat64.encode(1, Double.NaN));

    assertThat(((NotInspected) inspect()).failure().cause()).isEqualTo(Cause.NOT_FINITE);
  }

  @Test
  void nothingThereIsSaidSo() throws Exception {
    server.on("/one.f64", "HTTP/1.1 204 No Content", new byte[0]);

    assertThat(((NotInspected) inspect()).failure().cause()).isEqualTo(Cause.EMPTY);
  }

  private Inspection inspect() throws Exception {
    var recording = new RecordingRef(0, "one.f64", server.address() + "/one.f64");
    return engine.inspect(recording, SignalFacts.NONE, SETTINGS).get(20, TimeUnit.SECONDS);
  }

  private void serve(String head, byte[] body) {
    server.on("/one.f64", head + "\nContent-Length: " + body.length, body);
  }
}
