package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Which process works on a run, whatever the clock says.
class OwnerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @Test
  void thisProcessLives() {
    assertThat(Owner.here().alive(Instant.EPOCH, CLOCK)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessIsKnownAgainAfterTheClockWasPutBack() {
    var here = Owner.here();
    assertThat(here.mark()).isNotEmpty();
    var moved = here.startedAt().minus(Duration.ofHours(1));
    assertThat(new Owner(here.host(), here.pid(), moved, here.mark()).alive(NOW, CLOCK)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNumberThatAnotherProcessHasNowIsNotMistakenForIt() {
    var here = Owner.here();
    var other = here.mark().replaceFirst(" .*", " 1");
    assertThat(new Owner(here.host(), here.pid(), here.startedAt(), other).alive(NOW, CLOCK))
        .isFalse();
  }

  @Test
  void withoutAMarkTheInstantDecides() {
    var here = Owner.here();
    assertThat(new Owner(here.host(), here.pid(), here.startedAt(), "").alive(NOW, CLOCK)).isTrue();
    assertThat(new Owner(here.host(), here.pid(), Instant.EPOCH, "").alive(NOW, CLOCK)).isFalse();
  }

  @Test
  void aProcessOfAnotherMachineIsGoneWhenItWasNotSeenForAMinute() {
    var other = new Owner("not this one", 1, Instant.EPOCH, "");
    assertThat(other.alive(NOW.minusSeconds(30), CLOCK)).isTrue();
    assertThat(other.alive(NOW.minusSeconds(61), CLOCK)).isFalse();
    assertThat(other.alive(NOW.plusSeconds(61), CLOCK)).as("seen in the future").isFalse();
  }
}
