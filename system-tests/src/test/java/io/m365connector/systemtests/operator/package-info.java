/** What an operator does: looks before the start, unpacks, starts, stops. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.operator;
