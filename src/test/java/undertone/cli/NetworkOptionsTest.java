package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.ProxyChoice;

class NetworkOptionsTest {

  @Test
  void withoutOptionsTheUsualHolds() throws Exception {
    assertThat(network("--seed 1", true)).isEqualTo(NetworkSettings.DEFAULTS);
  }

  @Test
  void aComparisonFetchesEveryTimeUnlessACacheIsWanted() throws Exception {
    assertThat(network("--seed 1", false).cache().which()).isEqualTo(Which.NONE);
    assertThat(network("--cache 5MiB", false).cache())
        .isEqualTo(new CacheChoice(Which.REMOTE, 5 << 20));
  }

  @Test
  void theCacheMayKeepEverythingOrNothing() throws Exception {
    assertThat(network("--cache-all", true).cache().which()).isEqualTo(Which.ALL);
    assertThat(network("--cache-all --cache 2GiB", true).cache())
        .isEqualTo(new CacheChoice(Which.ALL, 2L << 30));
    assertThat(network("--no-cache", true).cache().which()).isEqualTo(Which.NONE);
  }

  @Test
  void aProxyIsTheSystemsNoneOrOneByItsAddress() throws Exception {
    assertThat(network("--proxy system", true).proxy()).isEqualTo(new ProxyChoice.OfSystem());
    assertThat(network("--proxy None", true).proxy()).isEqualTo(new ProxyChoice.Direct());
    assertThat(network("--proxy http://proxy.example.org:3128/", true).proxy())
        .isEqualTo(new ProxyChoice.Http("proxy.example.org", 3_128));
    assertThat(network("--proxy [::1]:80", true).proxy())
        .isEqualTo(new ProxyChoice.Http("[::1]", 80));
  }

  private static NetworkSettings network(String line, boolean cached) throws UsageException {
    return NetworkOptions.of(
        new CommandLine(CommandSpecs.root()).parseArgs(("run " + line).split(" ")).subcommand(),
        cached);
  }
}
