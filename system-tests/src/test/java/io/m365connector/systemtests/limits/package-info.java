/** What one caller may take of a node, and what it costs the others. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.limits;
