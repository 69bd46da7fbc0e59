/** How the service shows its health, and that watching it costs little. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.health;
