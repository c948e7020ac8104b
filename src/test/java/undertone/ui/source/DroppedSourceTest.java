package undertone.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.ui.parameter.History;

class DroppedSourceTest {
  private final SourceViewModel source = new SourceViewModel(new History(), new PlayedProbe());
  private final List<String> news = new ArrayList<>();
  private final DroppedSource drops = new DroppedSource(source, news::add);

  @Test
  void addressesAreTakenAndFurtherOnesFollow() {
    drops.take(new Dropped.Addresses("http://a/1"));
    assertThat(source.kind().get()).isEqualTo(SourceKind.ADDRESSES);
    drops.take(new Dropped.Addresses("http://a/2"));
    assertThat(source.addresses().text().get()).isEqualTo("http://a/1\nhttp://a/2");
    source.kind().set(SourceKind.SIMULATED);
    drops.take(new Dropped.Addresses("http://b/1"));
    assertThat(source.addresses().text().get()).isEqualTo("http://b/1");
  }

  @Test
  void aListAndFoldersGoWhereTheyBelong() {
    drops.take(new Dropped.AddressList(Path.of("/tmp/list.txt")));
    assertThat(source.addresses().list().get()).endsWith("list.txt");
    drops.take(new Dropped.Recordings(List.of(Path.of("/tmp/a"), Path.of("/tmp/b.wav"))));
    assertThat(source.kind().get()).isEqualTo(SourceKind.FILES);
    assertThat(source.files().roots().get().lines()).hasSize(2);
    assertThat(news).last().isEqualTo("Took 2 folders or files");
  }
}
