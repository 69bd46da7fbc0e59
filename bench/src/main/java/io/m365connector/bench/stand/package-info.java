/** The processes that take part, started and ended here. Rule: a process is ended by its id. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.stand;
