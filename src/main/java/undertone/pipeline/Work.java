package undertone.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import undertone.analysis.Analyser;
import undertone.analysis.AnalysisResult;
import undertone.analysis.Measures;
import undertone.analysis.Transforms;
import undertone.fetch.Fetched;
import undertone.format.Decoded;
import undertone.format.Formats;
import undertone.format.Opened;
import undertone.format.Track;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.SampleBuffer;
import undertone.model.WorkOrder;

/// The work on one body, from bytes to outcome. Belongs to one thread, which closes it.
final class Work implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  private final SampleBuffer samples = new SampleBuffer();
  private final Analyser analyser;

  /// Work for one thread that looks for nothing beyond what every run does.
  ///
  /// @param transforms what transforms the signals
  Work(Transforms transforms) {
    this(transforms, Measures.NONE);
  }

  /// Work for one thread.
  ///
  /// @param transforms what transforms the signals
  /// @param measures what is looked for in them
  Work(Transforms transforms, Measures measures) {
    this.analyser = new Analyser(transforms, measures);
  }

  /// Decodes and analyses.
  ///
  /// @return the outcome of each signal in the body, at least one: never an exception, whatever
  ///   goes wrong
  List<Outcome> on(WorkOrder order, Fetched.Body body) {
    try {
      return switch (open(order, body)) {
        case Opened.Refused(var failure) -> List.of(failed(order.recording(), "", failure));
        case Opened.Tracks(var tracks) -> {
          var outcomes = new ArrayList<Outcome>(tracks.size());
          for (var track : tracks) {
            outcomes.add(analysed(order.recording(), track, body));
          }
          yield outcomes;
        }
      };
    } catch (RuntimeException | Error e) {
      return List.of(broken(order.recording(), "", body, e));
    }
  }

  private Outcome analysed(RecordingRef recording, Track track, Fetched.Body body) {
    var channel = track.facts().channel();
    try {
      return switch (track.read(samples)) {
        case Decoded.Refused(var failure) -> failed(recording, channel, failure);
        case Decoded.Samples(var signal) ->
            switch (analyser.analyse(signal)) {
              case AnalysisResult.Found(var findings) -> new Outcome.Analysed(findings);
              case AnalysisResult.Refused(var failure) -> failed(recording, channel, failure);
            };
      };
    } catch (RuntimeException | Error e) {
      return broken(recording, channel, body, e);
    }
  }

  private static Outcome broken(
      RecordingRef recording, String channel, Fetched.Body body, Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      return failed(recording, channel, new Failure(Cause.OUT_OF_MEMORY, outOfMemory(body)));
    }
    LOG.log(System.Logger.Level.ERROR, "analysing " + recording.url(), fault);
    return failed(recording, channel, new Failure(Cause.INTERNAL, "the analysis broke: " + fault));
  }

  /// Looks at a body without decoding it.
  static Opened open(WorkOrder order, Fetched.Body body) {
    var recording = order.recording();
    var how = order.reading();
    if (!Double.isNaN(body.sampleRateHz())) {
      how = how.withSampleRate(body.sampleRateHz());
    }
    ByteBuffer bytes = body.slot().buffer();
    return Formats.open(recording.url(), body.contentType(), bytes, how.with(recording.hints()));
  }

  /// Decodes one signal of a body, until the next one is decoded here.
  Decoded decode(Track track) {
    return track.read(samples);
  }

  private static String outOfMemory(Fetched.Body body) {
    return ("%,d bytes are more than the memory left for the analysis: start with more, for example"
            + " UNDERTONE_JAVA_OPTS=-Xmx8g, or with fewer analysis threads")
        .formatted(body.slot().buffer().remaining());
  }

  Analyser analyser() {
    return analyser;
  }

  private static Outcome failed(RecordingRef recording, String channel, Failure failure) {
    var name = channel.isEmpty() ? recording.name() : recording.name() + " channel " + channel;
    return new Outcome.Failed(new Failure(failure.cause(), name + ": " + failure.message()));
  }

  @Override
  public void close() {
    analyser.close();
    samples.close();
  }
}
