/**
 * The register of everything that can go wrong: one {@link io.m365connector.code.Code} each, with
 * what happened, whose move it is and what the move is. Ranges: 1xxx caller, 2xxx allowlist, 3xxx
 * delegation, 4xxx Graph, 5xxx tools, 6xxx protocol, 7xxx portal, 9xxx server. A code is never
 * reused.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.code;
