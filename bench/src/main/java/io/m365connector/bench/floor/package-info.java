/** The least that a call must cost: the same exchanges by a bare Java program. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.floor;
