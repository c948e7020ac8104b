package undertone.source;

import undertone.model.ListingWatch;

/// Calls a listing off at the n-th time that it asks.
final class PlayedWatch implements ListingWatch {
  private final int calledOffAt;
  long pages;
  long recordings;
  int asked;

  PlayedWatch(int calledOffAt) {
    this.calledOffAt = calledOffAt;
  }

  @Override
  public void listed(long pagesRead, long recordingsFound) {
    pages = pagesRead;
    recordings = recordingsFound;
  }

  @Override
  public boolean cancelled() {
    asked++;
    return asked >= calledOffAt;
  }
}
