/** Teams chats and channels through the packaged server. */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.chats;
