package undertone.pipeline;

import undertone.model.Limits;

/// Fetch one, analyse it, then the next: all on one thread.
record SequentialStrategy() implements Strategy {

  @Override
  public void run(Stations stations) throws InterruptedException {
    try (var work = stations.work()) {
      for (var journey = stations.admit(); journey != null; journey = stations.admit()) {
        var arrival = stations.fetch(journey);
        stations.admission().release(journey);
        if (arrival != null) {
          stations.analyse(arrival, work, 0);
        }
      }
    }
  }

  @Override
  public int mostFetches() {
    return 1;
  }

  @Override
  public int threads(Limits limits) {
    return 1;
  }
}
