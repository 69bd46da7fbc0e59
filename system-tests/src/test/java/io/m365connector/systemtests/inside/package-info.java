/** The core inside the server, against the real database: what a fake could not show. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.inside;
