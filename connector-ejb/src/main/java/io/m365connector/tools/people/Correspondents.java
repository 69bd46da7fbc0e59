package io.m365connector.tools.people;

import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Kql;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Message;
import io.m365connector.graph.rest.Message.EmailAddress;
import io.m365connector.graph.rest.Message.Recipient;
import io.m365connector.tools.JsonFields;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The people of a name in the user's recent mail, most frequent first; needs mail alone. */
final class Correspondents {

  private static final int MESSAGES = 100;

  static final String NOTE =
      "Looked for in the "
          + MESSAGES
          + " latest messages that name them: neither User.ReadBasic.All nor People.Read is granted.";

  private Correspondents() {}

  private static final class Count {
    private final EmailAddress who;
    private int messages;

    Count(EmailAddress who) {
      this.who = who;
    }
  }

  static List<JsonObject> named(String name, GraphReads reads) {
    ListQuery query =
        ListQuery.select("id,from,toRecipients,ccRecipients")
            .top(MESSAGES)
            .search(Kql.search(Kql.has("participants", name)))
            .build();
    List<Message> messages =
        reads
            .read(Mailbox.OWN, (api, headers) -> api.messages(headers, Mailbox.OWN, query))
            .items();
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+");
    Map<String, Count> counts = new HashMap<>();
    for (Message message : messages) {
      for (Recipient each : recipients(message)) {
        EmailAddress who = each.emailAddress();
        if (who != null && who.address() != null && isCalled(who, words)) {
          counts.computeIfAbsent(who.address().toLowerCase(Locale.ROOT), a -> new Count(who))
              .messages++;
        }
      }
    }
    return counts.values().stream()
        .sorted(Comparator.comparingInt((Count count) -> -count.messages))
        .map(
            count ->
                new JsonFields()
                    .add("displayName", count.who.name())
                    .add("email", count.who.address())
                    .json())
        .toList();
  }

  private static List<Recipient> recipients(Message message) {
    List<Recipient> all = new ArrayList<>();
    if (message.from() != null) {
      all.add(message.from());
    }
    if (message.toRecipients() != null) {
      all.addAll(message.toRecipients());
    }
    if (message.ccRecipients() != null) {
      all.addAll(message.ccRecipients());
    }
    return all;
  }

  private static boolean isCalled(EmailAddress who, String[] words) {
    String text = (who.name() + " " + who.address()).toLowerCase(Locale.ROOT);
    return Arrays.stream(words).allMatch(text::contains);
  }
}
