/** The portal in a real browser. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.portal;
