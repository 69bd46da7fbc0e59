package io.m365connector.sandbox.graph.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@code user}; most properties come only when selected. */
final class UserDocument {
  /** What comes without {@code $select}. */
  private static final Set<String> DEFAULT =
      Set.of(
          "id",
          "businessPhones",
          "displayName",
          "givenName",
          "jobTitle",
          "mail",
          "mobilePhone",
          "officeLocation",
          "preferredLanguage",
          "surname",
          "userPrincipalName");

  /** What User.ReadBasic.All shows of others. */
  private static final Set<String> BASIC =
      Set.of("id", "displayName", "givenName", "surname", "mail", "userPrincipalName");

  private UserDocument() {}

  static ObjectNode of(User user, Organisation organisation) {
    ObjectNode document = Json.object();
    document.put("id", user.oid());
    document.putArray("businessPhones");
    document.put("displayName", user.displayName());
    put(document, "givenName", user.givenName());
    put(document, "surname", user.surname());
    put(document, "jobTitle", user.jobTitle());
    document.put("mail", user.mail());
    document.putNull("mobilePhone");
    put(document, "officeLocation", user.office());
    put(document, "department", user.department());
    document.put("preferredLanguage", user.language());
    document.put("userPrincipalName", user.userPrincipalName());
    document.put("mailNickname", user.alias());
    document.put("accountEnabled", user.enabled());
    document.put("userType", user.isGuest() ? "Guest" : "Member");
    document.put("companyName", organisation.tenant(user.tenantId()).map(Tenant::name).orElse(""));
    document.put("usageLocation", user.language().substring(3));
    document.put("createdDateTime", "2021-03-01T08:00:00Z");
    document.putArray("proxyAddresses").add("SMTP:" + user.mail());
    document.putArray("otherMails");
    return document;
  }

  private static void put(ObjectNode document, String name, String value) {
    if (value.isEmpty()) {
      document.putNull(name);
    } else {
      document.put(name, value);
    }
  }

  /** Leaves the default properties, for an answer without {@code $select}. */
  static ObjectNode onlyDefault(ObjectNode document) {
    document
        .properties()
        .removeIf(entry -> !DEFAULT.contains(entry.getKey()) && !entry.getKey().startsWith("@"));
    return document;
  }

  private static List<String> names(ObjectNode document) {
    List<String> names = new ArrayList<>();
    document.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Blanks what the basic permission does not show. */
  static ObjectNode onlyBasic(ObjectNode document) {
    for (String name : names(document)) {
      if (!BASIC.contains(name) && !name.startsWith("@")) {
        if (document.path(name).isArray()) {
          document.putArray(name);
        } else {
          document.putNull(name);
        }
      }
    }
    return document;
  }
}
