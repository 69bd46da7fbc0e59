package io.m365connector.sandbox.organisation.calendar;

/**
 * The Teams side of an event.
 *
 * @param threadId the meeting's chat, {@code 19:meeting_…@thread.v2}
 * @param joinUrl what people click
 * @param transcribed whether past occurrences have transcripts
 */
public record OnlineMeeting(String threadId, String joinUrl, boolean transcribed) {}
