package undertone.ui.controls;

import undertone.model.DataService;
import undertone.model.ServiceSettings;

/// Remembers what was applied.
final class FakeService implements DataService {
  private ServiceSettings settings = ServiceSettings.DEFAULTS;

  @Override
  public String address() {
    return "http://127.0.0.1:1";
  }

  @Override
  public ServiceSettings settings() {
    return settings;
  }

  @Override
  public void apply(ServiceSettings next) {
    settings = next;
  }

  @Override
  public void close() {}
}
