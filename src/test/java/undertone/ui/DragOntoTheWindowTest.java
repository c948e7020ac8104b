package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.control.TextArea;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DragOntoTheWindowTest extends WindowFixture {
  @TempDir private Path data;

  @Test
  void addressesThatHoverAreWelcomeAndDroppedOnesAreSurveyed() throws Exception {
    var url = open.service.address() + "/recordings/[0-2].f64";
    var drag = new PlayedDrag(Map.of(DataFormat.PLAIN_TEXT, url), null);

    assertThat(fire(drag, DragEvent.DRAG_OVER).isAccepted()).isTrue();
    assertThat(hintShows()).isTrue();
    fire(drag, DragEvent.DRAG_EXITED_TARGET);
    assertThat(hintShows()).isFalse();

    fire(drag, DragEvent.DRAG_OVER);
    assertThat(fire(drag, DragEvent.DRAG_DROPPED).isDropCompleted()).isTrue();
    assertThat(hintShows()).isFalse();
    assertThat(open.node("addresses", TextArea.class).getText()).isEqualTo(url);
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
    open.awaitIdle();
  }

  @Test
  void aFolderThatIsDroppedIsLookedInto() throws Exception {
    Files.write(data.resolve("a.f64"), new byte[80]);
    Files.write(data.resolve("b.f64"), new byte[80]);
    List<File> files = List.of(data.toFile());

    var dropped =
        fire(new PlayedDrag(Map.of(DataFormat.FILES, files), null), DragEvent.DRAG_DROPPED);

    assertThat(dropped.isDropCompleted()).isTrue();
    Fx.await(open.label("source-check").textProperty(), text -> text.startsWith("2 recordings"));
  }

  @Test
  void textWithoutAnAddressAndTheWindowsOwnDragsAreNot() throws Exception {
    var words = new PlayedDrag(Map.of(DataFormat.PLAIN_TEXT, "no address"), null);
    var own = new PlayedDrag(Map.of(DataFormat.PLAIN_TEXT, "http://a/b"), open.stage.getScene());

    for (var drag : List.of(words, own)) {
      assertThat(fire(drag, DragEvent.DRAG_OVER).isAccepted()).isFalse();
      assertThat(hintShows()).isFalse();
      assertThat(fire(drag, DragEvent.DRAG_DROPPED).isDropCompleted()).isFalse();
    }
  }

  private DragEvent fire(PlayedDrag drag, EventType<DragEvent> type) throws Exception {
    return Fx.call(() -> drag.fire(open.stage.getScene(), type));
  }

  private boolean hintShows() throws Exception {
    return open.label("drop-hint").isVisible();
  }
}
