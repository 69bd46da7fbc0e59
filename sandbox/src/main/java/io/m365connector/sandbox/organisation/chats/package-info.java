/**
 * What people say in Teams: chats and channels, told by a script and dated from the organisation's
 * now.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.sandbox.organisation.chats;
