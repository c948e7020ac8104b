package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import undertone.ui.source.SourceKind;

/// What is said and done before a run.
class FirstContactTest extends WindowFixture {

  private void kind(SourceKind kind) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SourceKind> box = open.node("source-kind", ComboBox.class);
    Fx.run(() -> box.setValue(kind));
  }

  private void addresses(String text) throws Exception {
    kind(SourceKind.ADDRESSES);
    var area = open.node("addresses", TextArea.class);
    Fx.run(() -> area.setText(text));
  }

  private boolean asks() throws Exception {
    return Fx.call(() -> open.stage.getScene().lookup("#question-bar").isVisible());
  }

  /// Names under `.invalid` belong to nobody (RFC 2606): the run ends at once.
  @Test
  void anotherMachineIsNamedBeforeItIsAskedAndOnlyOnce() throws Exception {
    addresses("http://nobody.invalid/[0-2].f64");
    open.press("start");
    assertThat(asks()).isTrue();
    assertThat(open.label("question").getText())
        .isEqualTo(
            "nobody.invalid will be asked for 3 recordings, size unknown, at most 4 at a time.");
    assertThat(open.label("start").getText()).isEqualTo("Start run");
    open.press("disagree");
    assertThat(asks()).isFalse();
    assertThat(open.label("row-count").getText()).isEqualTo("0 rows");

    open.press("start");
    open.press("agree");
    Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
    open.awaitIdle();
    open.press("start");
    assertThat(asks()).isFalse();
    Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
    open.awaitIdle();
  }

  @Test
  void thisMachineIsAskedWithoutAQuestion() throws Exception {
    addresses(open.service.address() + "/recordings/[0-2].f64");
    open.press("start");
    assertThat(asks()).isFalse();
    Fx.await(open.label("row-count").textProperty(), "3 rows"::equals);
    open.awaitIdle();
  }

  @Test
  void anIndexOfAnotherMachineIsNamedBeforeItIsListed() throws Exception {
    kind(SourceKind.INDEX);
    var url = open.node("index-url", TextField.class);
    Fx.run(() -> url.setText("http://nobody.invalid/data/"));
    open.press("start");
    assertThat(open.label("question").getText())
        .startsWith("nobody.invalid will be asked what recordings there are");
    open.press("disagree");
    assertThat(open.label("news").getText()).doesNotContain("Running");
  }

  @Test
  void aListingIsCalledOffByStop() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try {
            answer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
    try {
      kind(SourceKind.INDEX);
      var url = open.node("index-url", TextField.class);
      Fx.run(() -> url.setText("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
      open.press("start");
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(open.label("start").isDisabled()).isTrue();
      assertThat(open.label("stop").isDisabled()).isFalse();
      open.press("stop");
      assertThat(open.label("start").isDisabled()).isFalse();
      assertThat(open.label("news").getText()).isEqualTo("Called off: no run was started");
      assertThat(open.label("row-count").getText()).isEqualTo("0 rows");
    } finally {
      answer.countDown();
      server.stop(0);
    }
  }
}
