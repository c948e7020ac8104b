package undertone.model;

import undertone.model.AnalysisSpec.Welch.Scaling;

/// Welch's estimate of a signal's power spectrum, for drawing.
///
/// @param values one-sided, at k times `resolutionHz` for k = 0 to half the segment: `x^2/Hz`
///   (`x^2` by cycles per sample where the rate is unknown), or `x^2`, by `scaling`
/// @param resolutionHz width of a bin, in Hz or cycles per sample
/// @param scaling what the values are
@SuppressWarnings("ArrayRecordComponent") // read by charts; never compared, never a key
public record PowerSpectrum(double[] values, double resolutionHz, Scaling scaling) {}
