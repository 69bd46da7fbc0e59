package io.m365connector.tools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All tools by name, in a stable order. */
@ApplicationScoped
public class ToolCatalog {

  private final SortedMap<String, Tool> tools = new TreeMap<>();

  /** For the container's proxy only. */
  protected ToolCatalog() {}

  @Inject
  ToolCatalog(Instance<Tool> found) {
    found.forEach(tool -> tools.put(tool.descriptor().name(), tool));
  }

  public Collection<Tool> all() {
    return tools.values();
  }

  public Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }
}
