package undertone.ui.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import undertone.model.ListingWatch;
import undertone.model.SourceLook;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;

/// Looks as the engine does, and lists what a test says, once the test lets it.
public final class PlayedProbe implements SourceProbe {
  final List<SourceSpec> listed = new ArrayList<>();
  final CountDownLatch open = new CountDownLatch(1);
  volatile boolean calledOff;

  @Override
  public SourceCheck look(SourceSpec source) {
    var look = Engine.look(source);
    return look.usable()
        ? new SourceCheck.Found(look, -1)
        : new SourceCheck.Refused(look.firstBad());
  }

  @Override
  public SourceCheck list(SourceSpec source, ListingWatch watch) {
    listed.add(source);
    try {
      open.await();
    } catch (InterruptedException e) {
      return new SourceCheck.Refused("interrupted");
    }
    calledOff = watch.cancelled();
    return new SourceCheck.Found(new SourceLook(7, List.of(), 0, "", "", List.of()), 1_024);
  }
}
