/** Clients that cost little themselves: the machine they measure is the one they run on. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.load;
