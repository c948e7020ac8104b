package undertone.ui.reading;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import undertone.model.ReadingSpec;
import undertone.model.ReadingSpec.Axis;
import undertone.ui.parameter.Disclosure;
import undertone.ui.parameter.Fields;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The controls that say how recordings are read, behind a disclosure.
public final class ReadingView extends VBox {
  private static final Words WORDS = Words.of(ReadingView.class);

  private final Setting<ReadingSpec> spec;

  /// The controls.
  ///
  /// @param model what they set
  /// @param formats names of all formats
  public ReadingView(ReadingViewModel model, List<String> formats) {
    spec = model.spec();
    getStyleClass().add("group");
    var fields =
        new VBox(rate(), format(formats), channel(), dataset(), rateFrom(), axis(), skip());
    fields.getChildren().add(unit());
    fields.getStyleClass().add("group");
    getChildren()
        .add(
            new Disclosure(
                "reading",
                WORDS.text("reading"),
                WORDS.text("reading.tip"),
                model.open(),
                spec.value().map(now -> !now.equals(ReadingSpec.DEFAULTS)),
                fields));
  }

  private HBox format(List<String> formats) {
    return Fields.choice(
        "reading-format",
        WORDS.text("format"),
        WORDS.text("format.tip"),
        Stream.concat(Stream.of(ReadingSpec.AUTO), formats.stream()).toList(),
        name -> name,
        spec.value().map(ReadingSpec::format),
        name ->
            spec.set(
                with(
                    name,
                    spec.get().channel(),
                    spec.get().dataset(),
                    spec.get().rateFrom(),
                    spec.get().unit())));
  }

  private Region rate() {
    return Fields.entered(
        "reading-rate",
        WORDS.text("rate"),
        WORDS.text("unknown"),
        WORDS.text("rate.tip"),
        spec.value().map(ReadingText::rate),
        typed -> spec.set(spec.get().withSampleRate(ReadingText.rate(typed))));
  }

  private Region channel() {
    return text(
        "reading-channel",
        WORDS.text("channel"),
        ReadingSpec.ALL,
        WORDS.text("channel.tip"),
        now -> now.channel().equals(ReadingSpec.ALL) ? "" : now.channel(),
        (now, typed) ->
            with(
                now.format(),
                typed.isEmpty() ? ReadingSpec.ALL : typed,
                now.dataset(),
                now.rateFrom(),
                now.unit()));
  }

  private Region dataset() {
    return text(
        "reading-dataset",
        WORDS.text("dataset"),
        WORDS.text("automatic"),
        WORDS.text("dataset.tip"),
        ReadingSpec::dataset,
        (now, typed) -> with(now.format(), now.channel(), typed, now.rateFrom(), now.unit()));
  }

  private Region rateFrom() {
    return text(
        "reading-rate-from",
        WORDS.text("rateFrom"),
        WORDS.text("automatic"),
        WORDS.text("rateFrom.tip"),
        ReadingSpec::rateFrom,
        (now, typed) -> with(now.format(), now.channel(), now.dataset(), typed, now.unit()));
  }

  private HBox axis() {
    return Fields.choice(
        "reading-axis",
        WORDS.text("axis"),
        WORDS.text("axis.tip"),
        List.of(Axis.values()),
        Terms::of,
        spec.value().map(ReadingSpec::axis),
        axis -> spec.set(copy(spec.get(), axis, spec.get().skipBytes())));
  }

  private Region skip() {
    return Fields.entered(
        "reading-skip",
        WORDS.text("skip"),
        "0",
        WORDS.text("skip.tip"),
        spec.value().map(now -> now.skipBytes() == 0 ? "" : Long.toString(now.skipBytes())),
        typed ->
            spec.set(
                copy(
                    spec.get(),
                    spec.get().axis(),
                    typed.isEmpty() ? 0 : ReadingText.bytes(typed))));
  }

  private Region unit() {
    return text(
        "reading-unit",
        WORDS.text("unit"),
        WORDS.text("none"),
        WORDS.text("unit.tip"),
        ReadingSpec::unit,
        (now, typed) -> with(now.format(), now.channel(), now.dataset(), now.rateFrom(), typed));
  }

  private Region text(
      String id,
      String name,
      String prompt,
      String tip,
      Function<ReadingSpec, String> get,
      BiFunction<ReadingSpec, String, ReadingSpec> set) {
    return Fields.entered(
        id,
        name,
        prompt,
        tip,
        spec.value().map(get),
        typed -> spec.set(set.apply(spec.get(), typed)));
  }

  private ReadingSpec with(
      String format, String channel, String dataset, String rateFrom, String unit) {
    var now = spec.get();
    return new ReadingSpec(
        format, now.sampleRateHz(), channel, dataset, rateFrom, now.axis(), now.skipBytes(), unit);
  }

  private static ReadingSpec copy(ReadingSpec now, Axis axis, long skipBytes) {
    return new ReadingSpec(
        now.format(),
        now.sampleRateHz(),
        now.channel(),
        now.dataset(),
        now.rateFrom(),
        axis,
        skipBytes,
        now.unit());
  }
}
