/** The official MCP conformance suite, behind the real gate, with nothing expected to fail. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.conformance;
