/** What a process costs, as the operating system and its JVM tell. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.gauge;
