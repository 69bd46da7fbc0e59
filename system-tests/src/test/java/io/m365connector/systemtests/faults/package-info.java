/** What breaks around the connector, and what it then promises; each test prints the figure. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.faults;
