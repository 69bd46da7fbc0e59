package io.m365connector.kit;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.ConsentLink;
import io.m365connector.tools.ToolCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** Makes kits out of the connector's own settings and tools, so that neither can drift. */
@ApplicationScoped
public class SetUpKits {

  private final ConnectorConfig config;
  private final ToolCatalog catalog;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SetUpKits() {
    this.config = null;
    this.catalog = null;
  }

  @Inject
  public SetUpKits(ConnectorConfig config, ToolCatalog catalog) {
    this.config = config;
    this.catalog = catalog;
  }

  /** The kit of one customer. */
  public SetUpKit of(Recipient recipient, ToolChoice choice) {
    List<String> tools =
        catalog.all().stream()
            .filter(catalog::available)
            .map(tool -> tool.descriptor().name())
            .filter(recipient.tools()::permits)
            .toList();
    return new SetUpKit(
        Facts.of(config, recipient, tools, choice),
        ConsentLink.of(config, recipient.tenant()),
        URI.create(config.publicUrl() + "/admin/request"),
        config.graphUrl().getHost());
  }
}
