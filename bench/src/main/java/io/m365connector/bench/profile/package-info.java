/** One class for each kind of load. */
@org.jspecify.annotations.NullMarked
package io.m365connector.bench.profile;
