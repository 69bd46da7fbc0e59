/** One line of the log for each request that has ended: ids, names and times, never content. */
@org.jspecify.annotations.NullMarked
package io.m365connector.calllog;
