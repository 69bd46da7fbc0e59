package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.search.SearchHit;
import io.m365connector.sandbox.graph.search.SearchSource;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.util.List;
import java.util.Set;

/** Messages in Microsoft Search: the caller's own mailbox only, without bodies and recipients. */
public final class MessageSource implements SearchSource {
  private static final Set<String> SHOWN =
      Set.of(
          "createdDateTime",
          "lastModifiedDateTime",
          "receivedDateTime",
          "sentDateTime",
          "hasAttachments",
          "internetMessageId",
          "subject",
          "bodyPreview",
          "importance",
          "parentFolderId",
          "conversationId",
          "isRead",
          "isDraft",
          "webLink",
          "sender",
          "from",
          "replyTo");
  private final MailboxAccess access;

  public MessageSource(MailboxAccess access) {
    this.access = access;
  }

  @Override
  public String entityType() {
    return "message";
  }

  @Override
  public Set<String> permissions() {
    return Set.of("Mail.Read", "Mail.ReadWrite");
  }

  @Override
  public List<SearchHit> find(GraphCall call, Kql query) {
    ExchangeMailbox mailbox = access.open(access.owner(call));
    return mailbox.content().items().stream()
        .filter(item -> query.matches(mailbox.searchable(item)))
        .limit(MessageSearch.MOST)
        .map(
            item ->
                new SearchHit(
                    mailbox.idOf(item, false),
                    () -> BodyText.of(item.mail().html()),
                    () -> resource(mailbox, item)))
        .toList();
  }

  private static ObjectNode resource(ExchangeMailbox mailbox, MailboxItem item) {
    ObjectNode resource = mailbox.document(item, false).deepCopy();
    resource.properties().removeIf(entry -> !SHOWN.contains(entry.getKey()));
    return resource.put("@odata.type", "#microsoft.graph.message");
  }
}
