/** Calendars, suggested times and events through the packaged server. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.calendar;
