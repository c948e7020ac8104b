package undertone.ui;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// What another program drags over the window. A headless toolkit has no dragboard, so this makes
/// one: JavaFX's own, over content that a test says.
///
/// @param content by its format
/// @param source what the drag began in; null for another program
record PlayedDrag(Map<DataFormat, Object> content, @Nullable Object source) {

  /// Fires an event in the middle of a scene. JavaFX Application Thread only.
  ///
  /// @return the event, which tells whether somebody took it
  DragEvent fire(Scene scene, EventType<DragEvent> type) throws ReflectiveOperationException {
    var event =
        new DragEvent(
            scene,
            scene,
            type,
            board(),
            scene.getWidth() / 2,
            scene.getHeight() / 2,
            0,
            0,
            TransferMode.COPY,
            source,
            null,
            null);
    Event.fireEvent(scene, event);
    return event;
  }

  private Dragboard board() throws ReflectiveOperationException {
    var peer =
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "hasContent" -> content.containsKey((DataFormat) arguments[0]);
                  case "getContent" -> content.get((DataFormat) arguments[0]);
                  case "getContentTypes" -> content.keySet();
                  case "getTransferModes" -> Set.of(TransferMode.COPY, TransferMode.MOVE);
                  default -> throw new AssertionError("nobody asks a board for " + method);
                });
    var maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
    maker.setAccessible(true);
    return maker.newInstance(peer);
  }
}
