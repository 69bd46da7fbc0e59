/**
 * Views of lists that people keep under a name. The rule: a view is an address and nothing else, so
 * whoever gets the link sees the same list with their own rights.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.views;
