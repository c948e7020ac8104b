package undertone.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static undertone.source.NoPages.NO_PAGES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.ReadingHints;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

class UrlListTest {
  @TempDir Path folder;

  @Test
  void blankLinesAndCommentsCountForNothing() throws Exception {
    var list = text("# mine\n\nhttp://x/a.npy\r\n  http://x/b.npy  \r\r# end\nhttp://x/c.npy");
    assertThat(urls(list)).containsExactly("http://x/a.npy", "http://x/b.npy", "http://x/c.npy");
    assertThat(list.at(1)).isEqualTo(new RecordingRef(1, "b.npy", "http://x/b.npy"));
    assertThat(list.facts().badLines()).isZero();
  }

  @Test
  void aLineWithRangesIsManyRecordings() throws Exception {
    var list = text("http://x/a\nhttp://x/[01-03].f64\nhttp://x/{p,q}\nhttp://x/z");
    assertThat(urls(list))
        .containsExactly(
            "http://x/a",
            "http://x/01.f64",
            "http://x/02.f64",
            "http://x/03.f64",
            "http://x/p",
            "http://x/q",
            "http://x/z");
    assertThatThrownBy(() -> list.at(7)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aBadLineIsARecordingThatSaysItsLineAndWhatIsWrong() throws Exception {
    var list = text("http://x/a\nftp://x/b\nhttp://x/[3-1]\nhttp://x/d\nnonsense");
    assertThat(list.size()).isEqualTo(5);
    assertThat(list.facts().badLines()).isEqualTo(3);
    assertThat(list.facts().firstBad())
        .isEqualTo("line 2: ftp://x/b: only http and https addresses can be fetched, not ftp");
    assertThat(list.at(1).name()).isEqualTo("line 2");
    assertThat(list.at(1).url()).isEqualTo("ftp://x/b");
    assertThat(list.at(2).fault()).isEqualTo("http://x/[3-1]: column 10: the range runs backwards");
    assertThat(list.at(3).fault()).isEmpty();
    assertThat(list.at(4).fault()).contains("the address must begin with http:// or https://");
  }

  @Test
  void aListWithoutAGoodLineIsRefused() {
    assertThatThrownBy(() -> text("one\ntwo"))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(
            "the list has no good line: line 1: one: the address must begin with http:// or"
                + " https://");
    assertThatThrownBy(() -> text("# nothing\n\n")).hasMessage("the list has no address");
    assertThatThrownBy(() -> text("url,name\n")).hasMessage("the list has no address");
  }

  @Test
  void aCsvTellsHowItsRecordingsAreRead() throws Exception {
    var list =
        text(
            """
            station,Name,URL,sample_rate_hz,format,channel
            A1,"first, of all",http://x/1.npy,250,npy,2
            # a comment
            A2,,"http://x/{b,c}.dat",,raw,
            A3,only a name and an address,http://x/3
            """);
    assertThat(list.at(0))
        .isEqualTo(
            new RecordingRef(
                0, "first, of all", "http://x/1.npy", new ReadingHints(250, "npy", "2")));
    var raw = new ReadingHints(Double.NaN, "raw", "");
    assertThat(list.at(1)).isEqualTo(new RecordingRef(1, "b.dat", "http://x/b.dat", raw));
    assertThat(list.at(2)).isEqualTo(new RecordingRef(2, "c.dat", "http://x/c.dat", raw));
    assertThat(list.at(3))
        .isEqualTo(new RecordingRef(3, "only a name and an address", "http://x/3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,url", "name;url", "name\turl"})
  void commasSemicolonsAndTabsSeparate(String header) throws Exception {
    var separator = header.substring(4, 5);
    var list = text(header + "\nN" + separator + "http://x/1?a=b\n");
    assertThat(list.at(0)).isEqualTo(new RecordingRef(0, "N", "http://x/1?a=b"));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneLine() throws Exception {
    var list = text("url,name\nhttp://x/1,\"open\nhttp://x/2,fine\n\"http://x/3\"x,n\n");
    assertThat(list.size()).isEqualTo(3);
    assertThat(list.facts().firstBad())
        .isEqualTo("line 2: column 12: the quote that begins here has no end on this line");
    assertThat(list.at(1)).isEqualTo(new RecordingRef(1, "fine", "http://x/2"));
    assertThat(list.at(2).fault()).isEqualTo("column 13: something follows the closing quote");
  }

  @ParameterizedTest
  @CsvSource({
    "fast, 'line 2: the sample rate is fast, which is no number'",
    "-5, 'line 2: Sample rate must lie between 0.001 Hz and 10,000,000 Hz, not -5 Hz'",
    "NaN, 'line 2: Sample rate must lie between 0.001 Hz and 10,000,000 Hz, not NaN Hz'",
  })
  void aRateThatIsNoneFailsItsRecording(String rate, String sentence) throws Exception {
    var list = text("url,sample_rate_hz\nhttp://x/1," + rate + "\nhttp://x/2,10\n");
    assertThat(list.facts().firstBad()).isEqualTo(sentence);
    assertThat("line 2: " + list.at(0).fault()).isEqualTo(sentence);
    assertThat(list.at(1).hints().sampleRateHz()).isEqualTo(10);
  }

  @Test
  void filesOfThisMachineMayBeInAList() throws Exception {
    var list =
        file(
            """
            data/take 1 #2.npy
            ./b[1].npy
            /abs/ü.npy
            file:///abs/[1-2].npy
            example.org/data.npy
            """);
    assertThat(urls(list))
        .containsExactly(
            address("data/take%201%20%232.npy"),
            address("b%5B1%5D.npy"),
            "file:///abs/%C3%BC.npy",
            "file:///abs/1.npy",
            "file:///abs/2.npy",
            "example.org/data.npy");
    assertThat(list.at(0).name()).isEqualTo("data/take 1 #2.npy");
    assertThat(list.at(2).name()).isEqualTo("ü.npy");
    assertThat(list.at(5).fault()).contains("must begin with http://");
  }

  @Test
  void aFileAddressThatNamesAHostOrAQueryIsBad() throws Exception {
    var list = text("http://x/a\nfile://server/a\nfile:///a?b\nfile:a\nfile:///a b");
    assertThat(list.facts().badLines()).isEqualTo(4);
    assertThat(list.at(4).fault())
        .isEqualTo(
            "file:///a b: illegal character in path at character 10; write %20 for a space, or the"
                + " plain path");
  }

  @Test
  void byteOrderMarksAreNoPartOfTheFirstLine() throws Exception {
    var list = folder.resolve("list.txt");
    Files.writeString(list, "\ufeffhttp://x/a");
    assertThat(urls(open(list))).containsExactly("http://x/a");
    Files.writeString(list, "\ufeffurl\r\nhttp://x/ü\r\n", UTF_16LE);
    assertThat(urls(open(list))).containsExactly("http://x/ü");
  }

  @Test
  void whatIsNoTextIsRefusedInWords() throws Exception {
    var list = folder.resolve("list.txt");
    Files.write(list, "http://x/a\n# caf\u00e9\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> open(list))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(list + ": near line 1 it is not UTF-8 text: save it as UTF-8");
    Files.write(list, new byte[] {'a', '\n', 'b', 0});
    assertThatThrownBy(() -> open(list))
        .hasMessage(list + ": line 2 holds a byte 0: this is no text");
    assertThatThrownBy(() -> open(folder))
        .hasMessage(folder + " is a folder, not a list of addresses");
    var missing = folder.resolve("missing");
    assertThatThrownBy(() -> open(missing)).hasMessage(missing + ": there is no such file");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    var list = folder.resolve("huge.txt");
    try (var out = new java.io.RandomAccessFile(list.toFile(), "rw")) {
      out.setLength(TextLines.LARGEST_BYTES + 1); // sparse
    }
    assertThatThrownBy(() -> open(list))
        .hasMessage(
            list + " has 512 MiB, and a list has at most 512: cut it into several, or use ranges");
  }

  @Test
  void aLineLongerThanAnyAddressIsBadAndNotKept() throws Exception {
    var list = text("http://x/a\nhttp://x/" + "a".repeat(100_000) + "\nhttp://x/c");
    assertThat(list.at(1).fault()).isEqualTo("the line is longer than 65,536 characters");
    assertThat(list.at(1).url()).hasSize(1_000);
    assertThat(list.at(2).url()).isEqualTo("http://x/c");
  }

  @Test
  void readingAListCanBeCalledOff() {
    var all = String.join("\n", IntStream.range(0, 10_000).mapToObj(i -> "http://x/" + i).toList());
    var watch = new PlayedWatch(2);
    assertThatThrownBy(() -> UrlListSource.read(new SourceSpec.UrlList(null, all), watch))
        .hasMessage("the listing was called off");
    assertThat(watch.recordings).isEqualTo(8_192);
  }

  private RecordingSource file(String text) throws Exception {
    return open(Files.writeString(folder.resolve("list.txt"), text));
  }

  private String address(String below) {
    return "file://" + folder.toUri().getRawPath() + below;
  }

  private static RecordingSource open(Path file) throws InvalidSourceException {
    return Sources.open(new SourceSpec.UrlList(file, ""), "", NO_PAGES, ListingWatch.NONE);
  }

  private static RecordingSource text(String text) throws InvalidSourceException {
    return Sources.open(new SourceSpec.UrlList(null, text), "", NO_PAGES, ListingWatch.NONE);
  }

  private static List<String> urls(RecordingSource source) {
    return LongStream.range(0, source.size()).mapToObj(i -> source.at(i).url()).toList();
  }
}
