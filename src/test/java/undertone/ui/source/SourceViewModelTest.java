package undertone.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;

class SourceViewModelTest {
  private final History history = new History();
  private final SourceViewModel source = new SourceViewModel(history, new PlayedProbe());
  @TempDir private Path folder;

  private @Nullable SourceSpec ready() {
    return source.draft() instanceof Draft.Ready(SourceSpec spec) ? spec : null;
  }

  private @Nullable String refused() {
    return source.draft() instanceof Draft.Refused(String sentence) ? sentence : null;
  }

  @Test
  void oneLineIsAPatternAndSeveralAreAList() {
    source.kind().set(SourceKind.ADDRESSES);
    assertThat(refused()).contains("at least one address");
    source.addresses().text().set("  http://a/[0-9]  \n\n");
    assertThat(ready()).isEqualTo(new SourceSpec.Urls(List.of("http://a/[0-9]")));
    source.addresses().text().set("http://a/1\nrubbish\nhttp://a/2");
    assertThat(ready()).isInstanceOf(SourceSpec.UrlList.class);
    assertThat(source.check().get())
        .isInstanceOfSatisfying(
            SourceCheck.Found.class,
            found -> {
              assertThat(found.look().recordings()).isEqualTo(2);
              assertThat(found.look().badLines()).isEqualTo(1);
            });
    source.addresses().text().set("url,name");
    assertThat(ready()).isInstanceOf(SourceSpec.UrlList.class);
  }

  @Test
  void anOpenedListTakesThePlaceOfWhatIsTypedAndStandsAmongTheRecentOnes() {
    source.kind().set(SourceKind.ADDRESSES);
    source.addresses().text().set("http://a/1");
    var list = folder.resolve("list.csv");
    source.addresses().open(list);
    source.addresses().open(folder.resolve("other.txt"));
    source.addresses().open(list);
    assertThat(ready()).isEqualTo(new SourceSpec.UrlList(list.toAbsolutePath(), ""));
    assertThat(source.addresses().recent().get())
        .containsExactly(list.toString(), folder.resolve("other.txt").toString());
    source.addresses().list().set("");
    assertThat(ready()).isEqualTo(new SourceSpec.Urls(List.of("http://a/1")));
  }

  @Test
  void anIndexHasAPageFiltersAndADepth() {
    source.kind().set(SourceKind.INDEX);
    assertThat(refused()).contains("address of a page");
    source.index().url().set("host/data");
    assertThat(refused()).contains("http:// or https://");
    source.index().url().set(" http://host/data/ ");
    source.index().include().set("*.wav  *.npy");
    source.index().exclude().set("old*");
    source.index().depth().set(2);
    assertThat(ready())
        .isEqualTo(
            new SourceSpec.Index(
                "http://host/data/",
                new NameFilter(List.of("*.wav", "*.npy"), List.of("old*")),
                2));
  }

  @Test
  void foldersAndFilesStandOneToALine() {
    source.kind().set(SourceKind.FILES);
    assertThat(refused()).contains("folder or files");
    source.files().open(List.of(folder, folder.resolve("a.wav")));
    source.files().include().set("*.wav");
    assertThat(ready())
        .isEqualTo(
            new SourceSpec.Files(
                List.of(folder, folder.resolve("a.wav")),
                new NameFilter(List.of("*.wav"), List.of()),
                100));
  }

  @Test
  void aQueryOfAnFdsnServiceIsPutTogetherFromCodesAndTimes() {
    source.kind().set(SourceKind.FDSN);
    var form = source.fdsn();
    form.service().set("https://service.iris.edu/");
    assertThat(refused()).contains("network");
    form.network().set("iu");
    form.station().set("ANMO, COLA");
    assertThat(refused()).contains("start");
    form.start().set("2024-01-31");
    form.end().set("2024-01-30 10:00:00Z");
    assertThat(refused()).contains("after the start");
    form.end().set("2024-01-31 10:00:00Z");
    form.chunk().set(Duration.ofMinutes(30));
    assertThat(ready())
        .isEqualTo(
            new SourceSpec.Fdsn(
                "https://service.iris.edu",
                "IU",
                "ANMO,COLA",
                "*",
                "*",
                Instant.parse("2024-01-31T00:00:00Z"),
                Instant.parse("2024-01-31T10:00:00Z"),
                Duration.ofMinutes(30)));
  }

  @Test
  void whatIsTypedIsUndoneAtOnceAndRemembered() {
    source.index().url().type("h");
    source.index().url().type("ht");
    source.index().depth().set(3);
    history.undo();
    assertThat(source.index().depth().get()).isZero();
    history.undo();
    assertThat(source.index().url().get()).isEmpty();
    history.redo();
    assertThat(source.index().url().get()).isEqualTo("ht");

    var again = new SourceViewModel(new History(), new PlayedProbe());
    source.fdsn().chunk().set(Duration.ofSeconds(90));
    source.kind().set(SourceKind.FDSN);
    for (int i = 0; i < source.settings().size(); i++) {
      again.settings().get(i).recall(source.settings().get(i).remembered());
    }
    assertThat(again.kind().get()).isEqualTo(SourceKind.FDSN);
    assertThat(again.index().url().get()).isEqualTo("ht");
    assertThat(again.fdsn().chunk().get()).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @CsvSource({"90 s, 90", "30 min, 1800", "1.5h, 5400", "2 d, 172800"})
  void lengthsOfTimeAreTypedWithAUnit(String typed, long seconds) {
    var length = TimeText.duration(typed);
    assertThat(length).hasSeconds(seconds);
    assertThat(TimeText.duration(TimeText.text(length))).isEqualTo(length);
  }

  @Test
  void aDroppedListIsToldFromDataByItsFirstLine() throws Exception {
    var list = Files.writeString(folder.resolve("l.csv"), "\ufeffname,url\na,http://a/1\n");
    var plain = Files.writeString(folder.resolve("p.txt"), "# mine\nhttp://a/1\n");
    var data = Files.writeString(folder.resolve("d.csv"), "time,v\n0,1\n");
    assertThat(Dropped.of(List.of(list))).isEqualTo(new Dropped.AddressList(list));
    assertThat(Dropped.of(List.of(plain))).isEqualTo(new Dropped.AddressList(plain));
    assertThat(Dropped.of(List.of(data))).isEqualTo(new Dropped.Recordings(List.of(data)));
    assertThat(Dropped.of(List.of(list, data))).isInstanceOf(Dropped.Recordings.class);
    assertThat(Dropped.of(List.of(folder))).isInstanceOf(Dropped.Recordings.class);
  }
}
