package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

/// Every source from end to end: the same recordings, found in another way, give the same rows.
class EverySourceTest extends ServedFolder {
  private static final NameFilter SIGNALS =
      new NameFilter(List.of("*.{wav,npy,mseed,hdf5}"), List.of("deep.*"));

  /// `gap.mseed` has three stretches, `stereo.wav` and `two.npy` two channels.
  private static final List<String> ROWS =
      List.of(
          "gap.mseed IU.ANMO..BHN",
          "gap.mseed IU.ANMO..BHN",
          "gap.mseed IU.ANMO..BHE",
          "stereo.wav 1",
          "stereo.wav 2",
          "strain.hdf5 ",
          "tone.npy ",
          "two.npy row 0",
          "two.npy row 1");

  @Test
  void addressesWithBraces() throws Exception {
    var pattern = server.address() + "/{gap.mseed,stereo.wav,strain.hdf5,tone.npy,two.npy}";
    assertThat(rows(new SourceSpec.Urls(List.of(pattern)))).isEqualTo(ROWS);
  }

  @Test
  void aListWithNamesRatesAndChannels() throws Exception {
    var list =
        """
        url,name,sample_rate_hz,format,channel
        %1$s/tone.f64,first,100,,
        %1$s/stereo.wav,second,,,2
        %1$s/tone.f32,third,200,f32le,
        %1$s/tone.npy,fourth,50,NumPy,
        not an address,fifth,,,
        """
            .formatted(server.address());
    var surveyed = surveyed(new SourceSpec.UrlList(null, list));

    var good = new Surveyed(surveyed.rows().subList(0, 4), surveyed.schema()).findings();
    assertThat(good)
        .extracting(found -> found.sampleRateHz())
        .containsExactly(100.0, 100.0, 200.0, 50.0);
    assertThat(good.get(1).facts().channel()).isEqualTo("2");
    assertThat(surveyed.rows())
        .extracting(row -> row.recording().name())
        .startsWith("first", "second", "third", "fourth");
    assertThat(surveyed.words().get(4)).contains("address");
  }

  @Test
  void aLineWhoseRateIsBadIsNotReadWithoutIt() throws Exception {
    var file = FOLDER.resolve("tone.f64").toAbsolutePath().toUri();
    var list = "url,sample_rate_hz\n%s,1O00\n%s,1000\n".formatted(file, file);
    assertThat(surveyed(new SourceSpec.UrlList(null, list)).words()).last().isEqualTo("done");
    assertThat(surveyed(new SourceSpec.UrlList(null, list)).words())
        .first(as(STRING))
        .contains("1O00");
  }

  @Test
  void aPageElsewhereCannotLeadToFilesOfThisMachine() throws Exception {
    server.answers(
        "/trap.json",
        200,
        "application/json",
        "[{\"url\":\"\\u001ffile:///etc/hosts\"},{\"url\":\"file:///etc/hosts\"},\"tone.npy\"]"
            .getBytes(UTF_8));
    var trap = new SourceSpec.Index(server.address() + "/trap.json", NameFilter.ALL, 0);
    assertThat(surveyed(trap).rows())
        .extracting(row -> row.recording().url())
        .hasSize(2)
        .allMatch(url -> url.startsWith(server.address() + "/"));
  }

  @Test
  void aListInAFile(@TempDir Path folder) throws Exception {
    var file = folder.resolve("list.txt");
    var names = List.of("gap.mseed", "stereo.wav", "strain.hdf5", "tone.npy", "two.npy");
    var lines = names.stream().map(name -> server.address() + "/" + name).toList();
    Files.writeString(file, "# mine\n\n" + String.join("\r\n", lines), UTF_8);
    assertThat(rows(new SourceSpec.UrlList(file, ""))).isEqualTo(ROWS);
  }

  @Test
  void anIndexPage() throws Exception {
    assertThat(rows(new SourceSpec.Index(server.address() + "/", SIGNALS, 0))).isEqualTo(ROWS);
  }

  @Test
  void aFolder() throws Exception {
    assertThat(rows(new SourceSpec.Files(List.of(FOLDER), SIGNALS, 0))).isEqualTo(ROWS);
  }

  @Test
  void aListingAsJson() throws Exception {
    server.answers(
        "/list.json",
        200,
        "application/json",
        "[\"gap.mseed\", \"stereo.wav\", \"strain.hdf5\", \"tone.npy\", \"two.npy\"]"
            .getBytes(UTF_8));
    assertThat(rows(new SourceSpec.Index(server.address() + "/list.json", NameFilter.ALL, 0)))
        .isEqualTo(ROWS);
  }

  @Test
  void everySecondFileThatIsGoneIsARowOfItsOwn() throws Exception {
    var source =
        new SourceSpec.Urls(
            List.of(server.address() + "/{tone.npy,gone-1.npy,two.npy,gone-2.npy}"));
    assertThat(surveyed(source).words())
        .containsExactly(
            "done",
            "gone-1.npy: the server answered HTTP 404 Not Found",
            "done",
            "done",
            "gone-2.npy: the server answered HTTP 404 Not Found");
  }

  private List<String> rows(SourceSpec source) throws Exception {
    var surveyed = surveyed(source);
    var found = surveyed.findings();
    return surveyed.rows().stream()
        .map(row ->
            row.recording().name()
                + " "
                + found.get(surveyed.rows().indexOf(row)).facts().channel())
        .toList();
  }
}
