package undertone.ui.charts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import undertone.model.Spectrogram;

/// A spectrogram as a table: a line for each column and bin.
///
/// @param spectrogram null before there is one
/// @param timed whether the sample rate is known
record SpectrogramData(@Nullable Spectrogram spectrogram, boolean timed) implements ChartData {

  @Override
  public void writeTo(Appendable out) throws IOException {
    out.append(timed ? "time_s,frequency_hz" : "sample,cycles_per_sample")
        .append(",power_density")
        .append(END);
    for (int column = 0; spectrogram != null && column < spectrogram.columns(); column++) {
      var place = Double.toString(spectrogram.first() + column * spectrogram.step());
      for (int k = 0; k < spectrogram.bins(); k++) {
        out.append(place)
            .append(',')
            .append(Double.toString(k * spectrogram.resolutionHz()))
            .append(',')
            .append(Double.toString(spectrogram.value(column, k)))
            .append(END);
      }
    }
  }
}
