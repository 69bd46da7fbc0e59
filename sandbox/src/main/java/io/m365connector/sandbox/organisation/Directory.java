package io.m365connector.sandbox.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tenants and people as written in {@code directory.json}, with everything that follows from the
 * rest filled in.
 */
record Directory(List<Tenant> tenants, List<User> users) {

  static Directory read() {
    try (InputStream in = Directory.class.getResourceAsStream("directory.json")) {
      JsonNode root = new ObjectMapper().readTree(in);
      List<Tenant> tenants = new ArrayList<>();
      List<User> users = new ArrayList<>();
      for (JsonNode tenantNode : root.path("tenants")) {
        Tenant tenant =
            new Tenant(
                text(tenantNode, "id"),
                text(tenantNode, "name"),
                text(tenantNode, "domain"),
                text(tenantNode, "sharePointHost"));
        tenants.add(tenant);
        tenantNode.path("users").forEach(node -> users.add(user(tenant, node)));
      }
      return new Directory(tenants, users);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("directory.json is part of this jar", unreadable);
    }
  }

  Directory with(Directory others) {
    List<Tenant> allTenants = new ArrayList<>(tenants);
    allTenants.addAll(others.tenants());
    List<User> allUsers = new ArrayList<>(users);
    allUsers.addAll(others.users());
    return new Directory(allTenants, allUsers);
  }

  private static User user(Tenant tenant, JsonNode node) {
    UserKind kind = UserKind.valueOf(node.path("kind").asText("member").toUpperCase(Locale.ROOT));
    String alias = text(node, "alias");
    String mail = node.path("mail").asText(alias + "@" + tenant.domain());
    String principalName =
        kind == UserKind.GUEST ? mail.replace('@', '_') + "#EXT#@" + tenant.domain() : mail;
    return new User(
        text(node, "oid"),
        tenant.id(),
        kind,
        optional(node, "homeOid"),
        alias,
        text(node, "displayName"),
        node.path("givenName").asText(""),
        node.path("surname").asText(""),
        principalName,
        mail,
        node.path("jobTitle").asText(""),
        node.path("department").asText(""),
        node.path("office").asText(""),
        text(node, "language"),
        text(node, "timeZone"),
        ZoneId.of(text(node, "zone")),
        optional(node, "manager"),
        node.path("enabled").asBoolean(true),
        node.path("mailbox").asBoolean(kind != UserKind.GUEST),
        roles(node),
        strings(node.path("delegates")));
  }

  private static Set<PortalRole> roles(JsonNode node) {
    Set<PortalRole> roles = EnumSet.noneOf(PortalRole.class);
    strings(node.path("portal"))
        .forEach(r -> roles.add(PortalRole.valueOf(r.toUpperCase(Locale.ROOT))));
    return roles;
  }

  private static List<String> strings(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).asText();
  }

  private static @Nullable String optional(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
