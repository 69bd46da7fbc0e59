/**
 * Calendars: searching events, reading one with its transcript link, and finding times that suit
 * everybody. Recurring events come as their occurrences; all times are UTC. A calendar that its
 * owner shared is read by the owner's address.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.calendar;
