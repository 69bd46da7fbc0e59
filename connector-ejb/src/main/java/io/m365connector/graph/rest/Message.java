package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail message (Graph resource type {@code message}); what was not selected is null. */
public record Message(
    String id,
    @Nullable String subject,
    @Nullable Recipient from,
    @Nullable Recipient sender,
    @Nullable List<Recipient> toRecipients,
    @Nullable List<Recipient> ccRecipients,
    @Nullable List<Recipient> bccRecipients,
    @Nullable String receivedDateTime,
    @Nullable String sentDateTime,
    @Nullable String bodyPreview,
    @Nullable Body body,
    @Nullable Body uniqueBody,
    @Nullable String webLink,
    @Nullable Boolean isRead,
    @Nullable Boolean hasAttachments,
    @Nullable String importance,
    @Nullable String conversationId,
    @Nullable List<Recipient> replyTo,
    @Nullable String internetMessageId,
    @Nullable List<String> categories,
    @Nullable Boolean isDraft) {

  /** A person or mailbox. */
  public record Recipient(@Nullable EmailAddress emailAddress) {}

  /** A name and an address. */
  public record EmailAddress(@Nullable String name, @Nullable String address) {}

  /** A body; {@code contentType} is {@code html} or {@code text}. */
  public record Body(@Nullable String contentType, @Nullable String content) {}
}
