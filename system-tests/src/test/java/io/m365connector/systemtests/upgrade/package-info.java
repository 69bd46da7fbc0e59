/** From the previous schema to this one with data in it, and the way back. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.upgrade;
