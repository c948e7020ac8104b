package undertone.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import undertone.model.Host;

/// Looks names up on threads of its own, since a look-up that hangs in the system cannot be called
/// back: whoever waits for it leaves when the call is cancelled or the limit has passed. One
/// look-up per name is under way at a time, however many wait.
final class HostLookup implements Dns, Interceptor {
  /// How often a waiting thread looks whether it was cancelled.
  private static final long GLANCE_MILLIS = 50;

  private static final ThreadLocal<okhttp3.@Nullable Call> ASKING = new ThreadLocal<>();

  private final Dns system;
  private final Function<String, TimeLimits> limits;
  private final ConcurrentHashMap<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

  /// A look-up.
  ///
  /// @param system does the work; may hang
  /// @param limits by host, whose connect limit holds
  HostLookup(Dns system, Function<String, TimeLimits> limits) {
    this.system = system;
    this.limits = limits;
  }

  /// Remembers whose thread this is: OkHttp does not tell [#lookup].
  @Override
  public Response intercept(Chain chain) throws IOException {
    ASKING.set(chain.call());
    try {
      return chain.proceed(chain.request());
    } finally {
      ASKING.remove();
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (Host.isLoopback(host) || host.contains(":")) {
      return system.lookup(host);
    }
    var answer = underWay.computeIfAbsent(host, this::begin);
    long limit = limits.apply(host).connect().toNanos();
    long began = System.nanoTime();
    var call = ASKING.get();
    while (true) {
      try {
        return answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (call != null && call.isCanceled()) {
          throw new UnknownHostException(host);
        }
        if (System.nanoTime() - began >= limit) {
          throw new SlowLookupException(host);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new UnknownHostException(host);
      } catch (ExecutionException e) {
        throw unknown(host, e.getCause());
      }
    }
  }

  private CompletableFuture<List<InetAddress>> begin(String host) {
    var answer = new CompletableFuture<List<InetAddress>>();
    Thread.ofPlatform()
        .daemon()
        .name("host-lookup")
        .start(() -> {
          try {
            var addresses = system.lookup(host);
            underWay.remove(host, answer);
            answer.complete(addresses);
          } catch (UnknownHostException | RuntimeException | Error e) {
            underWay.remove(host, answer);
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
    var unknown = new UnknownHostException(host);
    if (cause != null) {
      unknown.initCause(cause);
    }
    return unknown;
  }

  /// The limit has passed. Of the kind that OkHttp lets a look-up throw.
  static final class SlowLookupException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    SlowLookupException(String host) {
      super("the name of the host %s could not be looked up in time".formatted(host));
    }
  }
}
