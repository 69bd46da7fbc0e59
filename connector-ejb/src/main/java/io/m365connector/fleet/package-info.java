/**
 * The nodes that share the database: each says every few seconds that it is there, by which
 * allowlist it decides and what its checks last found. Nodes never talk to each other.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.fleet;
