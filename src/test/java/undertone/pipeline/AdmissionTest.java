package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.Limits;
import undertone.model.RecordingRef;
import undertone.pipeline.Holdup.Admitting;
import undertone.pipeline.Progress.State;
import undertone.source.RecordingSource;

@Timeout(30)
class AdmissionTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(1);
  private final Holdup holdup = new Holdup();

  @Test
  void admitsInOrderAsLongAsThereIsRoom() {
    var admission = admission(3, "http://127.0.0.1/[i]", 10);

    assertThat(indices(admission)).containsExactly(0L, 1L, 2L);
    assertThat(admission.inFlight()).isEqualTo(3);
    assertThat(holdup.admitting()).isEqualTo(Admitting.FULL);
  }

  @Test
  void givesTheLowestFreeLane() {
    var admission = admission(3, "http://127.0.0.1/[i]", 10);
    var first = Objects.requireNonNull(admission.poll());
    var second = Objects.requireNonNull(admission.poll());
    assertThat(second.fetchLane()).isEqualTo(1);

    admission.release(first);

    assertThat(Objects.requireNonNull(admission.poll()).fetchLane()).isZero();
    assertThat(Objects.requireNonNull(admission.poll()).fetchLane()).isEqualTo(2);
  }

  @Test
  void asksAHostElsewhereForNoMoreThanFourAtATime() {
    var admission = admission(32, "http://example.org/[i]", 100);

    assertThat(indices(admission)).hasSize(4);
    assertThat(holdup.admitting()).isEqualTo(Admitting.HELD_BACK);
  }

  /// As a run goes on: whoever makes room takes the next one, and nobody asks in vain.
  @Test
  void aHostWithoutRoomHoldsBackAlsoWhereEachMakesRoomForTheNext() {
    var admission = admission(32, "http://example.org/[i]", 100);
    var first = admitted(admission).getFirst();
    holdup.admitting(Admitting.BUSY);

    assertThat(admission.replace(first)).isNotNull();

    assertThat(holdup.admitting()).isEqualTo(Admitting.HELD_BACK);
  }

  @Test
  void aHostThatAskedForFarLessLeavesTheRunAlone() {
    var admission = admission(8, "http://127.0.0.1/[i]", 100);
    var journeys = admitted(admission);
    for (int i = 0; i < 6; i++) {
      admission.overloaded("127.0.0.1", 0);
    }
    journeys.forEach(admission::release);
    admitted(admission);
    assertThat(holdup.admitting()).isEqualTo(Admitting.LEFT_ALONE);
  }

  /// A sink that has room again just after it said no: nobody else would wake whoever waits.
  @Test
  void whoeverWaitsForTheSinkAsksItAgain() {
    var admission = admission(1, "http://127.0.0.1/[i]", 10);
    var answers = new AtomicBoolean(true);
    admission.watchSink(() -> answers.getAndSet(false), _ -> {});

    assertThat(admission.poll()).isNull();
    assertThat(admission.nanosUntilChange()).isLessThan(SECOND);
    assertThat(admission.poll()).isNotNull();
  }

  @Test
  void aHostWithoutRoomDoesNotHoldUpAnother() {
    var urls = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      urls.add((i < 10 ? "http://slow.org/" : "http://127.0.0.1/") + i);
    }
    var admission = admission(12, urls::get, 20);

    // Four of the first ten, then everything that is on this machine up to the limit in all.
    assertThat(indices(admission))
        .containsExactly(0L, 1L, 2L, 3L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L);
  }

  @Test
  void whatWasPassedOverGoesFirstWhenThereIsRoomAgain() {
    var urls = List.of("http://a.org/0", "http://a.org/1", "http://b.org/2", "http://a.org/3");
    var limits = new Limits(4, false, 1, 0, 1, 1 << 20, 1 << 20);
    var admission = admission(limits, urls::get, 4);
    var journeys = admitted(admission);
    assertThat(journeys).extracting(j -> j.recording().index()).containsExactly(0L, 2L);

    admission.release(journeys.getFirst());

    assertThat(indices(admission)).containsExactly(1L);
  }

  @Test
  void readsOnlyALittleAhead() {
    var read = new AtomicLong();
    var admission =
        admission(
            32,
            i -> {
              read.set(i);
              return "http://example.org/" + i;
            },
            10_000_000);

    assertThat(indices(admission)).hasSize(4);
    assertThat(read.get()).isLessThan(1_000);
  }

  @Test
  void aHostThatAskedToBeLeftAloneIsAskedAgainWhenItsTimeIsOver() {
    var admission = admission(8, "http://127.0.0.1/[i]", 100);
    var journeys = admitted(admission);
    admission.overloaded("127.0.0.1", 3_000);
    journeys.forEach(admission::release);
    assertThat(admission.poll()).isNull();
    assertThat(admission.nanosUntilChange()).isEqualTo(3 * SECOND);
    assertThat(admission.flow().slowdowns())
        .containsExactly(new Flow.Slowdown("127.0.0.1", 4, 8, 3));

    clock.addAndGet(3 * SECOND);

    assertThat(indices(admission)).hasSize(4);
  }

  @Test
  void pausedItAdmitsNothingUntilItGoesOn() {
    var admission = admission(3, "http://127.0.0.1/[i]", 10);
    admission.pause();
    assertThat(admission.poll()).isNull();
    assertThat(admission.exhausted()).isFalse();

    admission.resume();

    assertThat(indices(admission)).hasSize(3);
  }

  @Test
  void whoeverWaitsIsWokenByRoom() throws Exception {
    var admission = admission(1, "http://127.0.0.1/[i]", 10);
    var first = Objects.requireNonNull(admission.poll());
    var taken = new CountDownLatch(1);
    var waiter =
        Thread.ofPlatform()
            .start(() -> {
              try {
                admission.take();
                taken.countDown();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    admission.release(first);

    assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void forgetsHostsThatNothingIsKnownAbout() {
    var admission = admission(1, i -> "http://h" + i + ".org/", 1_000);
    for (int i = 0; i < 1_000; i++) {
      admission.release(Objects.requireNonNull(admission.poll()));
    }

    assertThat(admission.hosts()).isZero();
  }

  @Test
  void aSourceThatBreaksEndsTheRunAndIsTold() {
    var admission =
        admission(
            3,
            i -> {
              throw new IllegalStateException("made up");
            },
            10);

    assertThat(admission.poll()).isNull();

    assertThat(admission.exhausted()).isTrue();
    assertThatThrownBy(admission::rethrow).hasRootCauseMessage("made up");
  }

  private Admission admission(int fetches, String pattern, long size) {
    return admission(fetches, i -> pattern.replace("[i]", Long.toString(i)), size);
  }

  private Admission admission(int fetches, Urls urls, long size) {
    return admission(Limits.of(fetches, 1, 1 << 20), urls, size);
  }

  private Admission admission(Limits limits, Urls urls, long size) {
    var source =
        new RecordingSource() {
          @Override
          public long size() {
            return size;
          }

          @Override
          public RecordingRef at(long index) {
            return new RecordingRef(index, "r" + index, urls.get((int) index));
          }
        };
    var ledger = new Ledger(size, clock::get, holdup);
    ledger.become(State.RUNNING);
    return new Admission(source, ledger, holdup, limits, 1_024, clock::get);
  }

  private interface Urls {
    String get(int index);
  }

  private static List<Journey> admitted(Admission admission) {
    var journeys = new ArrayList<Journey>();
    for (@Nullable Journey j = admission.poll(); j != null; j = admission.poll()) {
      journeys.add(j);
    }
    return journeys;
  }

  private static List<Long> indices(Admission admission) {
    return admitted(admission).stream().map(j -> j.recording().index()).toList();
  }
}
