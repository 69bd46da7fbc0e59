/** JMH: the steps of a request that are the connector's own, each by itself. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.micro;
