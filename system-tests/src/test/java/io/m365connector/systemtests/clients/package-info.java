/** Real MCP clients, as people run them, against the packaged connector. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.clients;
