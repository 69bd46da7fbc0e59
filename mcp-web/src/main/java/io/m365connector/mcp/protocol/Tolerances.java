package io.m365connector.mcp.protocol;

/**
 * Deviations from a MUST that let two faulty releases of Claude work. Both are off unless the
 * operator switches them on, and each use is logged.
 *
 * @param trustClaim a header that names another revision we also support is ignored in favour of
 *     {@code _meta}
 * @param modernHeaderOnLegacy a legacy request may carry the 2026-07-28 header without {@code
 *     _meta}; {@code server/discover} stays strict
 */
public record Tolerances(boolean trustClaim, boolean modernHeaderOnLegacy) {

  public static final Tolerances NONE = new Tolerances(false, false);
}
