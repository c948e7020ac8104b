package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.SignalFacts;

class ChannelsTest {

  @Test
  void allMeansEveryTrackInTheOrderOfTheFile() {
    assertThat(chosen(ReadingSpec.ALL, "b", "a", "b")).containsExactly("b", "a", "b");
  }

  @Test
  void aNameMeansEveryStretchOfThatChannel() {
    assertThat(chosen("b", "b", "a", "b")).containsExactly("b", "b");
  }

  @Test
  void aNumberCountsChannelsAndNotStretches() {
    assertThat(chosen("1", "b", "b", "a")).containsExactly("a");
  }

  @Test
  void aNameThatLooksLikeANumberComesBeforeTheNumber() {
    assertThat(chosen("1", "2", "1", "3")).containsExactly("1");
    assertThat(chosen("0", "2", "1", "3")).containsExactly("2");
  }

  @Test
  void theOnlyChannelIsNumberZero() {
    assertThat(chosen("0", "")).containsExactly("");
  }

  @Test
  void aChannelThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThat(refused("Z", "N", "E")).isEqualTo("it has no channel Z; it has N, E");
    assertThat(refused("2", "N", "E")).isEqualTo("it has no channel 2; it has N, E");
    assertThat(refused("left", ""))
        .isEqualTo("it has no channel left; it has only one, without a name (number 0)");
    var many = IntStream.range(0, 100).mapToObj(i -> "c" + i).toArray(String[]::new);
    assertThat(refused("x", many)).endsWith("c11 and 88 more");
  }

  private static List<String> chosen(String wanted, String... channels) {
    var opened = Channels.choose(tracks(channels), wanted);
    return ((Opened.Tracks) opened)
        .tracks().stream().map(track -> track.facts().channel()).toList();
  }

  private static String refused(String wanted, String... channels) {
    var failure = ((Opened.Refused) Channels.choose(tracks(channels), wanted)).failure();
    assertThat(failure.cause()).isEqualTo(Cause.NO_CHANNEL);
    return failure.message();
  }

  private static List<Track> tracks(String... channels) {
    return Stream.of(channels).<Track>map(Named::new).toList();
  }

  private record Named(String name) implements Track {
    @Override
    public SignalFacts facts() {
      return SignalFacts.NONE.ofChannel(name);
    }

    @Override
    public Decoded read(SampleBuffer buffer) {
      throw new AssertionError("nobody asked for samples");
    }
  }
}
