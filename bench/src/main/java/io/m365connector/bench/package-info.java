/**
 * Measures the packaged server: profiles of load, start-up and a long run, each printed as a table
 * with its ratio to a floor that is measured in the same minutes. Rule: the server is seen from
 * outside only, as clients and its operating system see it.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench;
