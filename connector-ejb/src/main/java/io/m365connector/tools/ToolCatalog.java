package io.m365connector.tools;

import io.m365connector.allowlist.AdmittedCaller;
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

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ToolCatalog() {
    this.granted = null;
  }

  @Inject
  ToolCatalog(Instance<Tool> found, GrantedScopes granted) {
    this(found.stream().toList(), granted);
  }

  ToolCatalog(List<Tool> found, GrantedScopes granted) {
    this.granted = granted;
    found.forEach(tool -> tools.put(tool.descriptor().name(), tool));
  }

  public Collection<Tool> all() {
    return tools.values();
  }

  public Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  /**
   * The tools to offer to a caller: those that the caller's entry permits and nobody switched off,
   * without those whose permission the tenant is known not to have granted. Nothing is known before
   * the first call; such a tool then answers FORBIDDEN.
   */
  public List<Tool> offeredTo(AdmittedCaller caller) {
    Optional<Set<String>> scopes = granted.of(caller, Instant.now());
    return tools.values().stream()
        .filter(tool -> caller.permits(tool.descriptor().name()))
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
