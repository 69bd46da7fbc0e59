/** The first page: what waits, and whether all is well. Every number leads to its list. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.dashboard;
