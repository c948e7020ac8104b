package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FetchCountTest {

  @Test
  void isANumberOrLeftToTheRun() {
    assertThat(FetchCount.parse("64")).isEqualTo(new FetchCount(64, false));
    assertThat(FetchCount.parse(" Auto ").auto()).isTrue();
  }
}
