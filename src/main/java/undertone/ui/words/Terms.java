package undertone.ui.words;

import undertone.model.AnalysisSpec;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.ReadingSpec;
import undertone.model.ResultNumber;
import undertone.model.StrategyChoice;
import undertone.model.Taper;
import undertone.pipeline.Bottleneck;

/// What the window calls the choices and numbers of the model. The terminal and files have their
/// own names for them, which are the same in every language; so have the states of rows, which
/// people type into the filter. Immutable; any thread.
public final class Terms {
  private static final Words WORDS = Words.of(Terms.class);

  private Terms() {}

  /// A setting's name.
  ///
  /// @param parameter which
  /// @return one to three words
  public static String of(Parameter parameter) {
    return WORDS.text("parameter." + parameter.name());
  }

  /// What a setting sets.
  ///
  /// @param parameter which
  /// @return one sentence without its full stop
  public static String meaning(Parameter parameter) {
    return WORDS.text("parameter.meaning." + parameter.name());
  }

  /// A strategy's name.
  ///
  /// @param strategy which
  /// @return one or two words
  public static String of(StrategyChoice strategy) {
    return WORDS.text("strategy." + strategy.name());
  }

  /// How a strategy goes about it.
  ///
  /// @param strategy which
  /// @return one sentence without its full stop
  public static String meaning(StrategyChoice strategy) {
    return WORDS.text("strategy.meaning." + strategy.name());
  }

  /// What held a run up.
  ///
  /// @param bottleneck which
  /// @return for the middle of a sentence
  public static String of(Bottleneck bottleneck) {
    return WORDS.text("bottleneck." + bottleneck.name());
  }

  /// A number that each row has.
  ///
  /// @param number which
  /// @return with a capital
  public static String of(ResultNumber number) {
    return WORDS.text("number." + number.name());
  }

  /// A group of numbers that an analysis may add.
  ///
  /// @param measure which
  /// @return with a capital
  public static String of(AnalysisSpec.Measure measure) {
    return WORDS.text("measure." + measure.name());
  }

  /// What is taken off a signal.
  ///
  /// @param detrend which
  /// @return with a capital
  public static String of(AnalysisSpec.Detrend detrend) {
    return WORDS.text("detrend." + detrend.name());
  }

  /// How segments become one spectrum.
  ///
  /// @param averaging which
  /// @return one word
  public static String of(AnalysisSpec.Welch.Averaging averaging) {
    return WORDS.text("averaging." + averaging.name());
  }

  /// What the numbers of a spectrum are.
  ///
  /// @param scaling which
  /// @return one word
  public static String of(AnalysisSpec.Welch.Scaling scaling) {
    return WORDS.text("scaling." + scaling.name());
  }

  /// A window function.
  ///
  /// @param shape which
  /// @return with a capital
  public static String of(Taper.Shape shape) {
    return WORDS.text("window." + shape.name());
  }

  /// A library that transforms signals.
  ///
  /// @param fft which
  /// @return its name
  public static String of(FftChoice fft) {
    return WORDS.text("fft." + fft.name());
  }

  /// Which way the samples of an array run.
  ///
  /// @param axis which
  /// @return one word
  public static String of(ReadingSpec.Axis axis) {
    return WORDS.text("axis." + axis.name());
  }
}
