/**
 * Outlook calendars as Graph serves them: views, events, instances, free/busy, meeting times.
 *
 * <p>Rule: times are said in UTC unless {@code Prefer: outlook.timezone} asks for another zone; the
 * bounds of a view carry their own offset (Graph: user-list-calendarview). A delegate sees private
 * events only as busy time.
 */
@NullMarked
package io.m365connector.sandbox.graph.calendar;

import org.jspecify.annotations.NullMarked;
