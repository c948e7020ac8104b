package undertone.pipeline;

/// Asynchronous fetches, and a fixed pool of threads that analyse what has arrived: waiting costs
/// no thread that could compute, and computing holds up no fetch.
record HybridStrategy() implements Strategy {

  @Override
  public void run(Stations stations) throws InterruptedException {
    try (var pool = new AnalysisPool(stations)) {
      stations.onThreadsChange(pool::threads);
      for (var next = stations.admit(); next != null; next = stations.admit()) {
        start(next, stations, pool);
      }
      stations.awaitLanded();
    }
  }

  private static void start(Journey journey, Stations stations, AnalysisPool pool) {
    stations.startFetch(
        journey,
        arrival -> {
          if (arrival != null) {
            pool.add(arrival);
          }
          // Whoever makes room fills it: no other thread need be woken for that.
          var next = stations.admission().replace(journey);
          if (next != null) {
            start(next, stations, pool);
          }
        });
  }
}
