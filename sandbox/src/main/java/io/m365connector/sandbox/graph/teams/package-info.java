/**
 * Teams as Graph serves it: chats, channels and their messages. Strict where Graph is: at most 50 a
 * page, messages sorted newest first by one of two times, no $search, $select or $count on them.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.sandbox.graph.teams;
