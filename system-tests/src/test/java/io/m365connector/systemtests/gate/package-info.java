/** Who is let in to {@code /mcp}, who is not, and that a refusal costs nothing upstream. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.gate;
