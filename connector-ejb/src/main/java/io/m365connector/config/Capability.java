package io.m365connector.config;

/**
 * A part of Microsoft Graph that not every cloud has. Sources: Graph's schema per cloud; Microsoft,
 * "Teams: national cloud differences".
 */
public enum Capability {
  /** {@code /search/query}. */
  SEARCH,
  /** Teams chats and their messages. */
  CHATS,
  /** {@code $orderby} on a list of chats. */
  CHAT_ORDER,
  /** {@code findMeetingTimes}. */
  MEETING_TIMES,
  /** {@code /me/people}. */
  PEOPLE,
  /** Transcripts of online meetings. */
  TRANSCRIPTS
}
