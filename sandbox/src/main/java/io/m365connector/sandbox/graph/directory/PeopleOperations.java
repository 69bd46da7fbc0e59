package io.m365connector.sandbox.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import io.m365connector.sandbox.organisation.mail.Mailbox;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import io.m365connector.sandbox.organisation.mail.Mailboxes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People near the caller: whom one writes with, most first. Without a mailbox there are none. */
final class PeopleOperations {
  /** Whatever is asked, no more than this comes. */
  private static final int MOST = 250;

  private static final Listing LIST =
      Listing.of("person", 10, 1000).withOptions("$search").withoutOptions("$expand");
  private final Organisation organisation;
  private final Mailboxes mailboxes;

  PeopleOperations(Organisation organisation, Mailboxes mailboxes) {
    this.organisation = organisation;
    this.mailboxes = mailboxes;
  }

  void register(Operations operations) {
    operations.get("/me/people", Workload.DIRECTORY, this::people);
  }

  private Response people(GraphCall call) {
    ListQuery query = call.list(LIST);
    List<ObjectNode> documents =
        near(call.user()).entrySet().stream()
            .map(near -> document(near.getKey(), near.getValue()))
            .filter(
                document -> call.query().get("$search").map(s -> matches(document, s)).orElse(true))
            .limit(MOST)
            .toList();
    return Answers.ok(query.answer(documents));
  }

  private Map<Correspondent, Long> near(User user) {
    Map<Correspondent, Long> counts = new LinkedHashMap<>();
    for (MailboxItem item : mailboxes.of(user).map(Mailbox::items).orElse(List.of())) {
      counts.merge(item.mail().from(), 1L, Long::sum);
      item.mail().to().forEach(to -> counts.merge(to, 1L, Long::sum));
    }
    counts.keySet().removeIf(person -> person.address().equalsIgnoreCase(user.mail()));
    Map<Correspondent, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Correspondent, Long>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().address(), Comparator.naturalOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private ObjectNode document(Correspondent person, long relevance) {
    User user = organisation.find(person.address()).orElse(null);
    ObjectNode document = Json.object();
    document.put(
        "id",
        user == null ? "ext-" + Integer.toHexString(person.address().hashCode()) : user.oid());
    document.put("displayName", person.name());
    document.put("givenName", user == null ? null : user.givenName());
    document.put("surname", user == null ? null : user.surname());
    document.put("jobTitle", user == null ? null : user.jobTitle());
    document.put("department", user == null ? null : user.department());
    document.put("officeLocation", user == null ? null : user.office());
    document.put("userPrincipalName", user == null ? null : user.userPrincipalName());
    document
        .putArray("scoredEmailAddresses")
        .addObject()
        .put("address", person.address())
        .put("relevanceScore", (double) relevance)
        .put("selectionLikelihood", relevance > 20 ? "high" : "notSpecified");
    document.putArray("phones");
    document
        .putObject("personType")
        .put("class", "Person")
        .put("subclass", user == null ? "Other" : "OrganizationUser");
    return document;
  }

  private static boolean matches(JsonNode person, String search) {
    String plain = search.replaceAll("^\"|\"$", "").strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      throw Refusal.badRequest("The value of '$search' must not be empty.");
    }
    String text =
        (person.path("displayName").asText()
                + " "
                + person.at("/scoredEmailAddresses/0/address").asText())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("\\s+"))
        .allMatch(
            word ->
                Arrays.stream(text.split("[\\s@.()]+")).anyMatch(part -> part.startsWith(word)));
  }
}
