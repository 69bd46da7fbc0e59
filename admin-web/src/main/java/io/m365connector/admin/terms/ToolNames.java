package io.m365connector.admin.terms;

import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.tools.ToolCatalog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tools there are, by name, and what a policy makes of them. */
@Named
@RequestScoped
public class ToolNames {

  @Inject private ToolCatalog catalog;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ToolNames() {}

  public List<String> getAll() {
    return catalog.all().stream().map(tool -> tool.descriptor().name()).toList();
  }

  /** The tools that a policy leaves. */
  public List<String> permitted(ToolPolicy policy) {
    return getAll().stream().filter(policy::permits).toList();
  }
}
