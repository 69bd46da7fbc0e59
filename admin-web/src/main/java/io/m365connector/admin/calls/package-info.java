/** The record of calls: who called which tool when, and how it ended; as a page and a file. */
@org.jspecify.annotations.NullMarked
package io.m365connector.admin.calls;
