package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.source.NoPages.NO_PAGES;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.ListingWatch;
import undertone.model.SourceSpec;

/// A list of a million lines costs little more than its text.
@Timeout(120)
class ListMemoryTest {
  private static final int LINES = 1_000_000;

  @TempDir Path folder;

  @Test
  void aMillionLinesTakeLessThanFortyBytesEachBeyondTheirText() throws Exception {
    var file = folder.resolve("list.csv");
    long text = write(file);
    long before = usedHeap();

    var source = Sources.open(new SourceSpec.UrlList(file, ""), "", NO_PAGES, ListingWatch.NONE);

    assertThat((usedHeap() - before - text) / (double) LINES)
        .as("bytes a line beyond its text")
        .isLessThan(40);
    assertThat(source.size()).isEqualTo(LINES + 2);
    assertThat(source.at(LINES + 1).url()).isEqualTo("http://example.org/data/999999.npy");
    assertThat(source.at(LINES + 1).hints().sampleRateHz()).isEqualTo(100 + 9_999);
  }

  private static long write(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("url,sample_rate_hz\nhttp://example.org/first/[1-2].npy,7\n");
      for (int i = 0; i < LINES; i++) {
        out.write("http://example.org/data/%06d.npy,%d\n".formatted(i, 100 + i / 100));
      }
    }
    return Files.size(file);
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
