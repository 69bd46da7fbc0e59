package io.m365connector.tools.mail;

import io.m365connector.graph.rest.Message.EmailAddress;
import io.m365connector.graph.rest.Message.Recipient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Senders and recipients as one line each: {@code Name <address>}. */
public final class People {

  private People() {}

  /** One person; null when Graph names none. */
  public static @Nullable String line(@Nullable Recipient recipient) {
    EmailAddress address = recipient == null ? null : recipient.emailAddress();
    if (address == null) {
      return null;
    }
    String name = address.name();
    String mail = address.address();
    if (name == null || name.isBlank() || name.equals(mail)) {
      return mail;
    }
    return mail == null || mail.isBlank() ? name : name + " <" + mail + ">";
  }

  /** All of them. */
  public static @Nullable List<String> lines(@Nullable List<Recipient> recipients) {
    return recipients == null
        ? null
        : recipients.stream().map(People::line).filter(Objects::nonNull).toList();
  }
}
