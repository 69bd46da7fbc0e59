package io.m365connector.sandbox.organisation.chats;

import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message.
 *
 * @param id milliseconds since 1970, as Teams counts
 * @param from empty for a system message
 * @param answers id of the message this is a reply to; empty for none
 */
public record ChatMessage(
    String id,
    Optional<User> from,
    Instant created,
    String html,
    List<User> mentions,
    List<String> attachments,
    Optional<String> answers) {}
