package undertone.bench.frames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.util.Duration;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;
import undertone.ui.UndertoneWindow;
import undertone.ui.WindowContext;
import undertone.ui.network.CredentialStore;

/// Opens the real window without a display, surveys many small recordings of several channels, acts
/// as a user twice a second, and prints what the frames cost.
public final class Frames {
  private static final long MIB = 1 << 20;

  /// Results of a measuring point, so that the window itself is not counted.
  private static final int FIRST_LOOK = 50_000;

  private final Path folder;
  private final int results;
  private final int fetches;
  private final int channels;
  private final int perSecond;
  private double firstBytes;
  private int firstResults;

  private Frames(Path folder, int results, int fetches, int channels, int perSecond) {
    this.folder = folder;
    this.results = results;
    this.fetches = fetches;
    this.channels = channels;
    this.perSecond = perSecond;
  }

  /// Measures.
  ///
  /// @param args how many results (1,000,000), in flight (16), results of each recording (8),
  ///   results a second that are served (5,400)
  public static void main(String[] args) throws Exception {
    var folder = Files.createTempDirectory("undertone-frames");
    try {
      new Frames(
              folder,
              number(args, 0, 1_000_000),
              number(args, 1, 16),
              number(args, 2, 8),
              number(args, 3, 5_400))
          .measure();
    } finally {
      delete(folder);
      Platform.exit();
    }
  }

  private void measure() throws Exception {
    var settings = folder.resolve("window.properties");
    try (var served = new ManyChannels(channels, perSecond);
        var service = SimulatedService.start(0, ServiceSettings.DEFAULTS);
        var engine = new Engine(service.address())) {
      var remembered = settings(served.pattern(results));
      try (var out = Files.newBufferedWriter(settings)) {
        remembered.store(out, null);
      }
      var closed = new CountDownLatch(1);
      var folders =
          new UserFolders(
              folder.resolve("plugins"), folder.resolve("cache"), folder.resolve("credentials"));
      var context =
          new WindowContext(
              engine,
              service,
              settings,
              folders,
              CredentialStore.SESSION,
              (_, _, _) -> Optional.empty(),
              true,
              "bench",
              closed::countDown);
      var up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      up.await();
      var stage = call(Stage::new);
      var window = call(() -> new UndertoneWindow(stage, context));
      watch(stage);
      call(() -> {
        window.close();
        return window;
      });
      closed.await(20, TimeUnit.SECONDS);
    }
  }

  private void watch(Stage stage) throws Exception {
    var table = call(() -> (TableView<?>) stage.getScene().lookup("#results"));
    var start = call(() -> (ButtonBase) stage.getScene().lookup("#start"));
    var costs = call(() -> new FrameCosts(() -> table.getItems().size()));
    var user = call(() -> new User(stage.getScene()));
    var over = new CountDownLatch(1);
    long began = System.nanoTime();
    call(() -> {
      start.fire();
      costs.start();
      start
          .textProperty()
          .addListener((_, _, text) -> {
            if ("Start run".equals(text)) {
              over.countDown();
            }
          });
      var hand =
          new Timeline(
              new KeyFrame(
                  Duration.millis(500),
                  _ ->
                      user.act((name, act) -> {
                        costs.act(name);
                        act.run();
                      })));
      hand.setCycleCount(Animation.INDEFINITE);
      hand.play();
      return hand;
    });
    while (!over.await(1, TimeUnit.SECONDS)) {
      int now = call(() -> table.getItems().size());
      if (firstResults == 0 && now >= FIRST_LOOK) {
        firstBytes = used();
        firstResults = now;
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    over.await(); // and twenty seconds more of looking at what has landed
    new CountDownLatch(1).await(20, TimeUnit.SECONDS);
    int landed = call(() -> table.getItems().size());
    var frames = call(costs::frames);
    double perResult = (used() - firstBytes) / Math.max(1, landed - firstResults);
    System.out.printf(
        Locale.ROOT,
        "%,d results in %.0f s, %,.0f/s; a frame's cost is processor time of the FX thread%n",
        landed,
        seconds,
        landed / seconds);
    Report.byResults(frames).forEach(System.out::println);
    System.out.println();
    Report.byAct(frames).forEach(System.out::println);
    System.out.println();
    System.out.printf(
        Locale.ROOT,
        "Heap: %.0f bytes a result beyond the first %,d; %,.0f of %,d MiB in use at the end%n",
        perResult,
        firstResults,
        used() / MIB,
        Runtime.getRuntime().maxMemory() / MIB);
  }

  /// After a collection.
  private static double used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Properties settings(String addresses) {
    var settings = new Properties();
    settings.setProperty("window.bounds", "0 0 1440 900");
    settings.setProperty("source.kind", "ADDRESSES");
    settings.setProperty("source.addresses", addresses);
    settings.setProperty("parameter.FETCHES", Integer.toString(fetches));
    return settings;
  }

  private static int number(String[] args, int place, int usual) {
    return args.length > place ? Integer.parseInt(args[place]) : usual;
  }

  private static <T> T call(Callable<T> task) throws Exception {
    var done = new FutureTask<>(task);
    Platform.runLater(done);
    return done.get();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
