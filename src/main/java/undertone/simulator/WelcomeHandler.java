package undertone.simulator;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Locale;
import java.util.function.Supplier;
import undertone.model.ServiceSettings;

/// Says what this service is to whoever opens it in a browser.
///
/// @param settings tells the settings in force, from any thread
/// @param address of the service, without a slash at the end
record WelcomeHandler(Supplier<ServiceSettings> settings, String address) implements HttpHandler {

  /// Answers every address that leads nowhere.
  static final HttpHandler NOWHERE =
      exchange ->
          Answers.say(
              exchange, 404, "There is nothing here; try /recordings or /data?n_samples=5000.");

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (Answers.refusesMethod(exchange)) {
      return;
    }
    var now = settings.get();
    Answers.page(
        exchange,
        String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Undertone's simulated data service</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}
            :root{color-scheme:light dark}</style></head><body>
            <h1>Simulated data service</h1>
            <p>It offers %,d recordings of %,d samples at %s Hz: a unit sine of 5&nbsp;%% to 15&nbsp;%% of the
            sample rate plus Gaussian noise of %s &sigma;, raw little-endian float64.</p>
            <ul>
            <li><a href="/recordings/">/recordings/</a>, the list (<a href="/recordings">JSON</a> for programs)</li>
            <li><a href="/recordings/00000.f64">/recordings/00000.f64</a>, a recording, always the same</li>
            <li><a href="/data?n_samples=5000">/data?n_samples=5000</a>, another frequency every time</li>
            </ul>
            <p>With curl: <code>curl -O "%s/recordings/[00000-00019].f64"</code></p>
            </body></html>
            """,
            now.recordings(),
            now.samples(),
            now.sampleRateHz(),
            now.noiseSigma(),
            address));
  }
}
