/**
 * Whether this node can do its work. Background probes look at what it depends on; whoever asks for
 * health reads what they last found and causes no call. Being alive depends on nothing outside.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.health;
