package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static undertone.source.NoPages.NO_PAGES;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

class FilesSourceTest {
  @TempDir Path root;

  @Test
  void filesAreListedAsPeopleCountAndTheirSizesSummed() throws Exception {
    write("take10.npy", 3);
    write("take9.npy", 2);
    write("day2/b.npy", 1);
    write("day10/a.npy", 5);
    write(".hidden.npy", 100);
    write(".git/x.npy", 100);
    var source = list(NameFilter.ALL, 9);
    assertThat(names(source))
        .containsExactly("day2/b.npy", "day10/a.npy", "take9.npy", "take10.npy");
    assertThat(source.facts().bytes()).isEqualTo(11);
    assertThat(source.facts().left()).isEmpty();
  }

  @Test
  void anAddressLeadsBackToItsFileWhateverItIsCalled() throws Exception {
    for (var name :
        List.of("a b.npy", "100%.npy", "x#y?z.npy", "ü ñ 日本.npy", "[1]{2}.npy", "a;b&c=+.npy")) {
      write("in/" + name, 1);
    }
    var source = list(NameFilter.ALL, 1);
    assertThat(source.size()).isEqualTo(6);
    for (long i = 0; i < 6; i++) {
      var recording = source.at(i);
      assertThat(recording.url()).startsWith("file:///").isASCII();
      var path = Path.of(URI.create(recording.url()));
      assertThat(path).isRegularFile().isEqualTo(root.resolve(recording.name()));
    }
  }

  @Test
  void foldersAreReadToTheDepthThatWasAskedFor() throws Exception {
    write("a", 1);
    write("1/b", 1);
    write("1/2/c", 1);
    assertThat(names(list(NameFilter.ALL, 0))).containsExactly("a");
    assertThat(names(list(NameFilter.ALL, 1))).containsExactly("1/b", "a");
    assertThat(names(list(NameFilter.ALL, 2))).containsExactly("1/2/c", "1/b", "a");
  }

  @Test
  void patternsChoose() throws Exception {
    write("a.wav", 1);
    write("b.txt", 1);
    write("old/c.wav", 1);
    write("new/D.WAV", 1);
    var filter = new NameFilter(List.of("*.wav"), List.of("old/**"));
    assertThat(names(list(filter, 5))).containsExactly("a.wav", "new/D.WAV");
  }

  @Test
  void severalRootsFollowOneAnother() throws Exception {
    write("x/b", 1);
    write("y/a", 1);
    Files.createDirectory(root.resolve("empty"));
    var roots =
        List.of(root.resolve("x"), root.resolve("empty"), root.resolve("y"), root.resolve("x/b"));
    var source =
        Sources.open(
            new SourceSpec.Files(roots, NameFilter.ALL, 3), "", NO_PAGES, ListingWatch.NONE);
    assertThat(names(source)).containsExactly("b", "a", "b");
    assertThat(LongStream.range(0, 3).mapToObj(i -> Path.of(URI.create(source.at(i).url()))))
        .containsExactly(root.resolve("x/b"), root.resolve("y/a"), root.resolve("x/b"));
  }

  @Test
  void linksThatLeadBackAreNotFollowedForEver() throws Exception {
    write("in/a", 1);
    Files.createSymbolicLink(root.resolve("in/back"), root);
    Files.createSymbolicLink(root.resolve("in/self"), root.resolve("in"));
    Files.createSymbolicLink(root.resolve("in/b"), root.resolve("in/a"));
    assertThat(names(list(NameFilter.ALL, 50))).containsExactly("in/a", "in/b");
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    write("a", 1);
    Files.createSymbolicLink(root.resolve("gone"), root.resolve("nowhere"));
    assertThat(list(NameFilter.ALL, 5).facts().left())
        .isEqualTo(root.resolve("gone") + " (there is no such file or folder) could not be read");
    write("closed/b", 1);
    var closed = root.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("a user who may not read everything").isFalse();
      assertThat(list(NameFilter.ALL, 5).facts().left())
          .startsWith("2 folders or files could not be read, the first: " + closed);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void nothingToReadIsRefusedInWords() throws Exception {
    assertThatThrownBy(() -> list(NameFilter.ALL, 2))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(root + ": there is no file here, down to 2 levels of folders");
    write("a.txt", 1);
    assertThatThrownBy(() -> list(new NameFilter(List.of("*.wav"), List.of()), 2))
        .hasMessage(
            root
                + ": there is no file whose name fits the filter here, down to 2 levels of"
                + " folders");
    var missing = root.resolve("missing");
    assertThatThrownBy(() ->
            FilesSource.list(
                new SourceSpec.Files(List.of(missing), NameFilter.ALL, 1), ListingWatch.NONE))
        .hasMessage(missing + ": there is no such file or folder");
  }

  @Test
  void theListingIsFollowedAndCanBeCalledOff() throws Exception {
    write("1/a", 1);
    write("2/b", 1);
    var spec = new SourceSpec.Files(List.of(root), NameFilter.ALL, 3);
    var watch = new PlayedWatch(Integer.MAX_VALUE);
    assertThat(FilesSource.list(spec, watch).size()).isEqualTo(2);
    assertThat(watch.pages).isEqualTo(3);
    assertThatThrownBy(() -> FilesSource.list(spec, new PlayedWatch(2)))
        .hasMessage("the listing was called off");
  }

  private void write(String name, int bytes) throws Exception {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }

  private RecordingSource list(NameFilter filter, int depth) throws InvalidSourceException {
    return Sources.open(
        new SourceSpec.Files(List.of(root), filter, depth), "", NO_PAGES, ListingWatch.NONE);
  }

  private static List<String> names(RecordingSource source) {
    return LongStream.range(0, source.size()).mapToObj(i -> source.at(i).name()).toList();
  }
}
