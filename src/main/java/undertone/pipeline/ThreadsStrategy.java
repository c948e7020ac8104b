package undertone.pipeline;

import java.util.concurrent.Executor;
import undertone.model.Limits;

/// A virtual thread for each recording, as many at a time as may be in flight: it fetches, then
/// analyses, and only then makes room for another.
record ThreadsStrategy() implements Strategy {

  @Override
  public void run(Stations stations) throws InterruptedException {
    try (var places = new WorkPlaces(stations::work);
        var threads = Threads.perRecording()) {
      for (var next = stations.admit(); next != null; next = stations.admit()) {
        start(threads, next, stations, places);
      }
    }
  }

  private static void start(
      Executor threads, Journey journey, Stations stations, WorkPlaces places) {
    threads.execute(() -> carry(journey, stations, places));
  }

  private static void carry(Journey journey, Stations stations, WorkPlaces places) {
    try {
      var arrival = stations.fetch(journey);
      if (arrival != null) {
        places.use((work, lane) -> stations.analyse(arrival, work, lane));
      }
    } finally {
      stations.admission().release(journey);
    }
  }

  /// Virtual threads compute on as many threads as the machine has cores.
  @Override
  public int threads(Limits limits) {
    return Runtime.getRuntime().availableProcessors();
  }
}
