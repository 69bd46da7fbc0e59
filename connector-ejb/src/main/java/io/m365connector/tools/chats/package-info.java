/**
 * Teams: searching messages, listing chats, teams and channels, reading messages in order with
 * their replies. Reads of messages are paced for each tenant. Channels need permissions that are
 * not on the documented consent screen; without them chats alone are covered, and the answer says
 * so.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.chats;
