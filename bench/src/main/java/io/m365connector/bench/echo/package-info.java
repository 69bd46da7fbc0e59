/**
 * What the endpoint is compared with inside the same server, behind the same gate: a bare JAX-RS
 * echo and the MCP Java SDK's stateless servlet. Put into a copy of the server, never into the EAR.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.echo;
