/**
 * The calendars of the sample organisation: appointments, series with exceptions, online meetings.
 *
 * <p>Rule: an event exists once, in its organiser's zone; everybody invited sees it in their own
 * calendar. Series are expanded on demand, never stored.
 */
@NullMarked
package io.m365connector.sandbox.organisation.calendar;

import org.jspecify.annotations.NullMarked;
