package io.m365connector.allowlist;

import io.m365connector.caller.TenantId;
import java.util.Set;

/**
 * What an operator has switched off, whatever the entries say.
 *
 * @param everything whether nobody may call
 */
public record Switches(boolean everything, Set<TenantId> tenants, Set<String> tools) {

  /** Nothing is switched off. */
  public static final Switches NONE = new Switches(false, Set.of(), Set.of());
}
