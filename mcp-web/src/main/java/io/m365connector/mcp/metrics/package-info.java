/** The metrics over HTTP, for whoever may read them. */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.metrics;
