package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.analysis.Measures;
import undertone.analysis.Transforms;
import undertone.fetch.FaultServer;
import undertone.fetch.FetchTerms;
import undertone.fetch.HttpClient;
import undertone.format.RawFloat64;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.WorkOrder;
import undertone.model.WorkResult;

@Timeout(30)
class RecordingWorkTest {
  private final FaultServer server = new FaultServer();
  private final HttpClient client = new HttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SlotStore store = new SlotStore(1 << 20);
  private final RecordingWork work =
      new RecordingWork(
          client.fetcher(threads, store, new FetchTerms(1, 1 << 20)),
          Transforms.choose(FftChoice.AUTOMATIC),
          Measures.NONE);

  @AfterEach
  void close() {
    store.close();
    threads.shutdownNow();
    client.close();
    server.close();
  }

  @Test
  void anOrderSentElsewhereComesBackAsItsResult() throws Exception {
    server.on("/a.f64", "HTTP/1.1 200 OK\nContent-Length: 48", RawFloat64.encode(1, 2, 1, 4, 1, 3));

    var result = sent(work.apply(sent(order("/a.f64", 60))));

    assertThat(result.httpStatus()).isEqualTo(200);
    assertThat(result.attempts()).isEqualTo(1);
    assertThat(result.bytes()).isEqualTo(48);
    var findings = ((Outcome.Analysed) result.outcomes().getFirst()).findings();
    assertThat(findings.mean()).isEqualTo(2, within(1e-15));
    assertThat(findings.sampleRateHz()).isEqualTo(60);
    assertThat(store.lentBytes()).isZero();
  }

  @Test
  void aFailureComesBackAsAResultToo() throws Exception {
    var result = sent(work.apply(sent(order("/nothing.f64", 60))));

    assertThat(result.httpStatus()).isEqualTo(404);
    assertThat(((Outcome.Failed) result.outcomes().getFirst()).failure().cause())
        .isEqualTo(Cause.HTTP_STATUS);
  }

  @Test
  void nothingToAnalyseComesBackAsNoData() throws Exception {
    server.on("/none.f64", "HTTP/1.1 204 No Content", new byte[0]);

    WorkResult result = sent(work.apply(sent(order("/none.f64", 60))));

    assertThat(result.outcomes().getFirst()).isEqualTo(new Outcome.NoData());
  }

  private WorkOrder order(String path, double rateHz) {
    return new WorkOrder(new RecordingRef(7, "seven", server.address() + path), rateHz);
  }

  /// What arrives of a record at the other end.
  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what this test itself has written
  private static <T extends Serializable> T sent(T record)
      throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(record);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var copy = (T) in.readObject();
      assertThat(copy).isEqualTo(record).isNotSameAs(record);
      return copy;
    }
  }
}
