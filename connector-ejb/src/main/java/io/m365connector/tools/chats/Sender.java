package io.m365connector.tools.chats;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message. A message names an identity ({@code user}, {@code application}, …), a search
 * hit an {@code emailAddress}.
 */
final class Sender {

  private Sender() {}

  static @Nullable String of(@Nullable JsonObject from) {
    if (from == null) {
      return null;
    }
    if (from.get("emailAddress") instanceof JsonObject address) {
      String name = text(address, "name");
      String mail = text(address, "address");
      return name == null || mail == null || mail.isEmpty()
          ? (name == null ? mail : name)
          : name + " <" + mail + ">";
    }
    for (String kind : new String[] {"user", "application", "device"}) {
      if (from.get(kind) instanceof JsonObject identity) {
        return text(identity, "displayName");
      }
    }
    return null;
  }

  private static @Nullable String text(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonString string && !string.getString().isBlank()
        ? string.getString()
        : null;
  }
}
