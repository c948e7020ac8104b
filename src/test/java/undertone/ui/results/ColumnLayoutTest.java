package undertone.ui.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.ui.parameter.History;

class ColumnLayoutTest {
  private final ColumnLayout layout = new ColumnLayout(new History());
  private final List<ResultField> plain =
      ResultFields.of(ResultSchema.PLAIN, RunTraits.Has.NOTHING);

  private List<String> shown(List<ResultField> fields) {
    return layout.shown(fields).stream().map(ResultField::id).toList();
  }

  @Test
  void movedColumnsStayWhereTheyWerePutAndNewOnesStandBesideTheirNeighbour() {
    layout.moved(
        List.of(
            "rms",
            "recording",
            "state",
            "dominant_frequency_hz",
            "mean",
            "fetch_ms",
            "analysis_ms"));
    assertThat(shown(plain)).startsWith("rms", "recording", "state");
    var rich =
        ResultFields.of(
            new ResultSchema("", List.of(new ResultColumn("snr_db", "dB", "Signal"))),
            new RunTraits.Has(true, false, false, true, false));
    assertThat(shown(rich)).startsWith("rms", "recording").endsWith("channel", "snr_db");
  }

  @Test
  void hiddenColumnsKeepTheirPlace() {
    layout.show("state", false);
    assertThat(shown(plain)).startsWith("recording", "dominant_frequency_hz");
    layout.moved(shown(plain));
    layout.show("state", true);
    assertThat(shown(plain)).startsWith("recording", "state");
  }

  @Test
  void isRememberedAsTextsAndForgottenAtOnce() {
    layout.moved(List.of("rms", "mean"));
    layout.dragged("rms", 90.4);
    layout.dragged("mean", 1e9);
    var again = new ColumnLayout(new History());
    for (int i = 0; i < 3; i++) {
      again.settings().get(i).recall(layout.settings().get(i).remembered());
    }
    assertThat(again.order().get()).containsExactly("rms", "mean");
    assertThat(again.widths().get()).containsEntry("rms", 90).containsEntry("mean", 2_000);
    assertThatThrownBy(() -> again.widths().recall("rms"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> again.widths().recall("rms:wide"))
        .isInstanceOf(IllegalArgumentException.class);
    again.reset();
    assertThat(shown(plain)).isNotEmpty();
    assertThat(again.order().get()).isEmpty();
    assertThat(again.widths().get()).isEmpty();
  }
}
