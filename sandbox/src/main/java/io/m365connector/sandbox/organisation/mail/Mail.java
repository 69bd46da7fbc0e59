package io.m365connector.sandbox.organisation.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mail as it was sent.
 *
 * @param key unique and stable in the organisation
 * @param thread key shared by the mails of a thread
 * @param position place in the thread, from 0
 * @param html the whole body with quoted history
 * @param uniqueHtml the body without it
 * @param topic what folder it belongs to: a project's name, "Invoices", "Travel", or empty
 * @param marks flags of the script: high, draft, meeting, confidential
 * @param answers the mail this one replies to
 */
public record Mail(
    String key,
    String thread,
    int position,
    Correspondent from,
    List<Correspondent> to,
    List<Correspondent> cc,
    Instant sent,
    String subject,
    String html,
    String uniqueHtml,
    String language,
    String topic,
    Set<String> marks,
    List<MailAttachment> attachments,
    Optional<Mail> answers) {

  public Mail {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    marks = Set.copyOf(marks);
    attachments = List.copyOf(attachments);
  }

  /** RFC 5322 Message-ID. */
  public String messageId() {
    return "<" + key + "@" + from.address().replaceFirst(".*@", "mail.") + ">";
  }

  public boolean addressedTo(String address) {
    return to.stream().anyMatch(c -> c.address().equalsIgnoreCase(address))
        || cc.stream().anyMatch(c -> c.address().equalsIgnoreCase(address));
  }
}
