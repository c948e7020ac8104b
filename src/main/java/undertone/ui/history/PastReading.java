package undertone.ui.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RunPart;
import undertone.journal.RunRecord;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.pipeline.FindingsDigest;
import undertone.ui.run.Later;
import undertone.ui.run.Past;
import undertone.ui.run.Past.Gap;
import undertone.ui.words.Words;

/// Reads a run back from the journal, as the window shows it. A million rows take some ten seconds:
/// not for the window's thread, which may call it off.
final class PastReading {
  private static final Words WORDS = Words.of(PastReading.class);
  private static final int TOLD_ROWS = 5_000;
  private static final double MICROS = 1e6;

  private final Journal journal;
  private final RunRecord run;
  private final @Nullable LongFunction<RecordingRef> source;
  private final long sources;
  private final LongPredicate wanted;
  private final KeptNames names = new KeptNames();
  private final FindingsDigest digest = new FindingsDigest();
  private final Map<Instant, Long> later = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private long worked;
  private volatile boolean cancelled;

  /// A reading.
  ///
  /// @param source its recordings; null where they are only in the journal
  /// @param sources how many the source has
  /// @param wanted whether the rows of the recording of an index are
  PastReading(
      Journal journal,
      RunRecord run,
      @Nullable LongFunction<RecordingRef> source,
      long sources,
      LongPredicate wanted) {
    this.wanted = wanted;
    this.journal = journal;
    this.run = run;
    this.source = source;
    this.sources = source == null ? 0 : sources;
  }

  /// Ends it with a [Refusal]. Any thread.
  void cancel() {
    cancelled = true;
  }

  /// Reads it.
  ///
  /// @param share takes how far it has come, 0 to 1
  Past read(DoubleConsumer share) throws JournalException {
    var kept = journal.kept(run.id());
    var parts = journal.parts(run.id());
    place(parts);
    var start = parts.isEmpty() ? run.startedAt() : parts.getFirst().startedAt();
    var table = new ResultTable(start, this::recording, kept.schema());
    var figures = new PastFigures(run.counts().total());
    journal.landings(
        run.id(),
        landed -> {
          if (cancelled) {
            throw new Refusal(WORDS.text("called.off"));
          }
          if (wanted.test(landed.recording().index())) {
            take(landed, table, figures);
          }
          if (table.size() % TOLD_ROWS == 0) {
            share.accept((double) table.size() / Math.max(1, run.counts().rows()));
          }
        });
    double seconds = worked / MICROS;
    return new Past(
        run.id(),
        kept.settings(),
        table,
        Past.end(figures.counts(worked), seconds),
        gaps,
        PastPace.of(table, gaps, seconds),
        journal.origins(run.id()),
        run.remarks().verdict(),
        digest.value(),
        Math.max(Math.max(sources, names.indices()), run.counts().total()));
  }

  private void take(Landed landed, ResultTable table, PastFigures figures) {
    if (landed.recording().index() >= sources) {
      names.add(landed.recording());
    }
    figures.landed(landed);
    digest.landed(landed);
    long micros = later.getOrDefault(landed.timings().runStartedAt(), 0L);
    table.landed(Later.row(landed, table.runStartedAt(), micros));
  }

  private RecordingRef recording(long index) {
    return source != null && index < sources ? source.apply(index) : names.get(index);
  }

  /// One part follows the other, even where the clock of the machine was set back between them.
  private void place(List<RunPart> parts) {
    long end = 0;
    for (var part : parts) {
      long begin =
          Math.max(end, ChronoUnit.MICROS.between(parts.getFirst().startedAt(), part.startedAt()));
      if (begin > end) {
        gaps.add(new Gap(end, begin - worked));
      }
      later.put(part.startedAt(), begin);
      worked += part.elapsedMicros();
      end = begin + part.elapsedMicros();
    }
  }
}
