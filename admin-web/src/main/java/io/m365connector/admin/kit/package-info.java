/** The set-up kit on pages and as downloads. What is in it, the core's package {@code kit} says. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.kit;
