package io.m365connector.tools;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.config.Cloud;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All tools by name, in a stable order. */
@ApplicationScoped
public class ToolCatalog {

  private final SortedMap<String, Tool> tools = new TreeMap<>();
  private final GrantedScopes granted;
  private final Cloud cloud;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ToolCatalog() {
    this.granted = null;
    this.cloud = null;
  }

  @Inject
  ToolCatalog(Instance<Tool> found, GrantedScopes granted, ConnectorConfig config) {
    this(found.stream().toList(), granted, config.cloud());
  }

  ToolCatalog(List<Tool> found, GrantedScopes granted, Cloud cloud) {
    this.granted = granted;
    this.cloud = cloud;
    found.forEach(tool -> tools.put(tool.descriptor().name(), tool));
  }

  public Collection<Tool> all() {
    return tools.values();
  }

  public Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  /**
   * The tool, to be called by that caller. Whether the tenant granted what it needs is found out by
   * the call: it may have been granted a moment ago.
   *
   * @return empty when there is no such tool
   * @throws ToolFailed when the caller may not use it, or this cloud has not what it needs
   */
  public Optional<Tool> find(String name, AdmittedCaller caller) {
    Optional<Tool> tool = find(name);
    if (tool.isPresent() && !caller.permits(name)) {
      throw ToolFailed.notAllowed();
    }
    if (tool.isPresent() && !available(tool.get())) {
      throw ToolFailed.notInThisCloud("Microsoft does not offer " + name + " in this cloud");
    }
    return tool;
  }

  /** Whether Microsoft offers in this cloud what the tool cannot do without. */
  public boolean available(Tool tool) {
    return tool.needs().stream().allMatch(cloud::offers);
  }

  /**
   * The tools to offer to a caller: those that the caller's entry permits, nobody switched off and
   * this cloud has, without those whose permission the tenant is known not to have granted. Nothing
   * is known before the first call; such a tool then answers FORBIDDEN.
   */
  public List<Tool> offeredTo(AdmittedCaller caller) {
    Optional<Set<String>> scopes = granted.of(caller, Instant.now());
    return tools.values().stream()
        .filter(tool -> caller.permits(tool.descriptor().name()))
        .filter(this::available)
        .filter(
            tool ->
                scopes.isEmpty()
                    || tool.descriptor().scopes().stream()
                        .allMatch(scope -> GrantedScopes.covers(scopes.get(), scope)))
        .toList();
  }

  /** Learns what the tenant granted from a call that was made. */
  public void learn(ToolCall call) {
    granted.learn(call);
  }
}
