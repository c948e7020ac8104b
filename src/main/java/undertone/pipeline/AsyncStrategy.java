package undertone.pipeline;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import undertone.model.Limits;

/// An event loop: one thread admits recordings, hears of what arrives, and analyses it. Fetches
/// overlap one another, but while the loop computes it admits nothing and completes nothing, as a
/// coroutine does that computes without handing the work to a thread.
record AsyncStrategy() implements Strategy {

  /// What the loop hears: that a fetch ended, perhaps with a body; or only that it is worth looking
  /// whether something may be admitted.
  private record Event(Optional<Journey> ended, Optional<Arrival> arrival) {
    static final Event LOOK = new Event(Optional.empty(), Optional.empty());
  }

  @Override
  public void run(Stations stations) throws InterruptedException {
    var events = new LinkedBlockingQueue<Event>();
    var admission = stations.admission();
    admission.onChange(() -> events.add(Event.LOOK));
    try (var work = stations.work()) {
      int underWay = 0;
      while (true) {
        for (var next = admission.poll(); next != null; next = admission.poll()) {
          underWay++;
          start(next, stations, events);
        }
        if (underWay == 0 && admission.exhausted()) {
          return;
        }
        var event = events.poll(admission.nanosUntilChange(), TimeUnit.NANOSECONDS);
        if (event != null && event.ended().isPresent()) {
          underWay--;
          event.arrival().ifPresent(arrival -> stations.analyse(arrival, work, 0));
          admission.release(event.ended().get());
        }
      }
    }
  }

  private static void start(Journey journey, Stations stations, Queue<Event> events) {
    stations.startFetch(
        journey,
        arrival -> events.add(new Event(Optional.of(journey), Optional.ofNullable(arrival))));
  }

  @Override
  public int threads(Limits limits) {
    return 1;
  }
}
