/** What becomes of Entra's refusals, credentials and clouds, seen from outside. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.delegation;
