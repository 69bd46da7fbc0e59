/**
 * The fixtures that the official MCP conformance suite expects of a server, word for word. Rule:
 * nothing but providers; the protocol under test is mcp-web's, unchanged.
 *
 * @see <a href="https://github.com/modelcontextprotocol/conformance">The suite; each scenario's
 *     description holds the texts</a>
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.conformance;
