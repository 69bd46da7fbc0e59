package io.m365connector.tools.mail;

import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Message;
import io.m365connector.graph.rest.Messages;
import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import io.m365connector.tools.resource.UntrustedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code mail:///conversations/{id}[?owner=]}: the messages of a thread from all folders, oldest
 * first, each with what it adds; quoted history is left out unless asked for.
 */
@ApplicationScoped
public class ReadConversation implements ResourceReader {

  private static final int PAGE = 20;
  private static final int MAX_MESSAGES = 200;

  /** A message longer than this is cut here and read whole by its own URI. */
  private static final int MAX_BODY = 8_000;

  /**
   * What was read.
   *
   * @param cut whether there is more
   */
  private record MailThread(List<Message> messages, boolean cut) {}

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("mail", "conversations", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Mail.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    boolean quoted = request.arguments().flag(false, "includeQuoted");
    MailThread thread = all(request.graph(), mailbox, request.uri().id(1).value(), quoted);
    List<Message> messages = thread.messages();
    if (messages.isEmpty()) {
      throw ToolFailed.notFound("No conversation has this id in this mailbox");
    }
    // Graph cannot sort what it filters by conversation.
    messages.sort(
        Comparator.comparing(m -> m.receivedDateTime() == null ? "" : m.receivedDateTime()));
    Walked walked =
        new Walk<Message>(
                at -> new Walk.Page<>(messages, null),
                message -> true,
                message -> item(message, mailbox, quoted))
            .from(request.list().start(), 0, request.list().limit(25, 50));
    JsonFields answer =
        new JsonFields()
            .add("uri", request.uri().text())
            .add("kind", "conversation")
            .add("subject", messages.getFirst().subject())
            .add("items", Listing.array(walked.items()));
    if (thread.cut()) {
      answer
          .add("isTruncated", true)
          .add(
              "notes",
              List.of(
                  "The thread is longer than the "
                      + messages.size()
                      + " messages listed here; outlook_email_search with its subject and"
                      + " afterDateTime or beforeDateTime finds the others."));
    }
    OptionalInt total = thread.cut() ? OptionalInt.empty() : OptionalInt.of(messages.size());
    return answer
        .add("pagination", Listing.pagination(walked, request.list(), Paging.CURSOR, total))
        .json();
  }

  private static MailThread all(
      GraphReads reads, Mailbox mailbox, String conversation, boolean quoted) {
    ListQuery query =
        ListQuery.select(MessageContent.SELECT + (quoted ? ",body" : ",uniqueBody"))
            .top(PAGE)
            .filter("conversationId eq " + OData.string(conversation))
            .build();
    List<Message> messages = new ArrayList<>();
    NextLink at = null;
    do {
      NextLink here = at;
      Messages page =
          reads.read(mailbox, (api, headers) -> api.messages(headers.at(here), mailbox, query));
      messages.addAll(page.items());
      at = reads.next(page, "/messages");
    } while (at != null && messages.size() < MAX_MESSAGES);
    return new MailThread(messages, at != null);
  }

  private static JsonObject item(Message message, Mailbox mailbox, boolean quoted) {
    BodyText body = BodyText.of(quoted ? message.body() : message.uniqueBody(), quoted);
    boolean cut = body.text().length() > MAX_BODY;
    return MessageContent.head(message, mailbox)
        .add(
            "body",
            new JsonFields()
                .add("contentType", "text")
                .add(
                    "content",
                    UntrustedContent.fenced(
                        cut
                            ? body.text().substring(0, Excerpt.boundary(body.text(), MAX_BODY))
                            : body.text(),
                        "mail body"))
                .json())
        .add("notes", body.notes())
        .add("isTruncated", cut)
        .add("totalCharacters", body.text().length())
        .json();
  }
}
