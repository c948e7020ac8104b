package undertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

class OwnSourceTest {
  @TempDir private Path folder;

  @Test
  void nothingNamedIsNoSourceOfOnesOwn() throws Exception {
    assertThat(OwnSource.of(parsed(), InputStream.nullInputStream())).isEmpty();
  }

  @Test
  void addressesAreKeptAsTheyAre() throws Exception {
    assertThat(source("http://a/[0-9].wav", "https://b/x"))
        .isEqualTo(new SourceSpec.Urls(List.of("http://a/[0-9].wav", "https://b/x")));
  }

  @Test
  void whatIsThereIsAFileOrAFolder() throws Exception {
    var file = Files.createFile(folder.resolve("a b.wav"));
    assertThat(source(file.toString(), folder.toUri().toString(), "--include", "*.wav"))
        .isEqualTo(
            new SourceSpec.Files(
                List.of(file, folder), new NameFilter(List.of("*.wav"), List.of()), 100));
  }

  /// As `find` prints them.
  @Test
  void namesOfFilesThatAreThereMayComeByStandardInput() throws Exception {
    var here = Path.of("").toAbsolutePath();
    var lines = "# some\npom.xml\nhttp://a/b.wav\nno-such-file.wav\n";
    var input = new ByteArrayInputStream(lines.getBytes(UTF_8));
    assertThat(OwnSource.of(parsed("--list", "-"), input))
        .contains(
            new SourceSpec.UrlList(
                null,
                "# some\n" + here.resolve("pom.xml") + "\nhttp://a/b.wav\nno-such-file.wav\n"));
  }

  @Test
  void anIndexPageHasFiltersAndADepth() throws Exception {
    var line = "--index http://a/ --include *.wav --include *.{npy,npz} --exclude old/** --depth 2";
    assertThat(source(line.split(" ")))
        .isEqualTo(
            new SourceSpec.Index(
                "http://a/",
                new NameFilter(List.of("*.wav", "*.{npy,npz}"), List.of("old/**")),
                2));
  }

  @Test
  void anFdsnServiceIsAskedForCodesAndTimes() throws Exception {
    var line =
        "--fdsn https://a/fdsnws/ --nslc IU,II.ANMO..BH? --from 2024-01-31 --to"
            + " 2024-02-01T12:30:00.5Z --chunk 30min";
    assertThat(source(line.split(" ")))
        .isEqualTo(
            new SourceSpec.Fdsn(
                "https://a/fdsnws",
                "IU,II",
                "ANMO",
                "--",
                "BH?",
                Instant.parse("2024-01-31T00:00:00Z"),
                Instant.parse("2024-02-01T12:30:00.5Z"),
                Duration.ofMinutes(30)));
  }

  @Test
  void aListIsAFileOrStandardInput() throws Exception {
    var file = Files.writeString(folder.resolve("list.csv"), "url\nhttp://a/x\n");
    assertThat(source("--list", file.toString())).isEqualTo(new SourceSpec.UrlList(file, ""));
    var typed = new ByteArrayInputStream("http://a/ü\n".getBytes(UTF_8));
    assertThat(OwnSource.of(parsed("--list", "-"), typed))
        .contains(new SourceSpec.UrlList(null, "http://a/ü\n"));
  }

  @Test
  void standardInputThatNeverEndsIsRefused() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return length;
          }
        };
    assertThatThrownBy(() -> OwnSource.of(parsed("--list", "-"), endless))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--list -: standard input has more than 64.0 MiB; write it into a file and name that");
  }

  @Test
  void aFileAndAnAddressAreTwoKinds() {
    assertThatThrownBy(() -> source(folder.toString(), "http://a/x"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "the address http://a/x and the file or folder %s are two kinds of source, and a run has"
                    .formatted(folder)
                + " one: leave one of them out");
  }

  private SourceSpec source(String... arguments) throws UsageException {
    return OwnSource.of(parsed(arguments), InputStream.nullInputStream()).orElseThrow();
  }

  private static CommandLine.ParseResult parsed(String... arguments) {
    var line = new ArrayList<>(List.of("run"));
    line.addAll(List.of(arguments));
    return new CommandLine(CommandSpecs.root()).parseArgs(line.toArray(String[]::new)).subcommand();
  }
}
