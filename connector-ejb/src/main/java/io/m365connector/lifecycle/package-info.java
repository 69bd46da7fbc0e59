/**
 * How the application comes up and keeps up: schema, seed, allowlist, signing keys; each tried
 * again until it works, so that a start while the database or Entra is away heals by itself.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.lifecycle;
