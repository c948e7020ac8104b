package undertone.source;

import java.util.function.BooleanSupplier;
import undertone.fetch.Page;

/// Reads index pages; `HttpClient::page` does.
@FunctionalInterface
public interface Pages {

  /// Reads one, on the calling thread.
  ///
  /// @param url an http or https address
  /// @param cancelled asked on another thread whether to call it off
  /// @return the text, or why there is none
  Page page(String url, BooleanSupplier cancelled);
}
