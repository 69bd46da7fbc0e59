package io.m365connector.sandbox.graph.mail;

import io.m365connector.sandbox.organisation.mail.Correspondent;
import io.m365connector.sandbox.organisation.mail.Mail;
import io.m365connector.sandbox.organisation.mail.MailAttachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;

/** A mail as MIME (RFC 5322), what {@code $value} gives. */
final class MimeFormat {
  private MimeFormat() {}

  static byte[] of(Mail mail) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message(mail).writeTo(out);
      return out.toByteArray();
    } catch (MessagingException unexpected) {
      throw new IllegalStateException("a sample mail cannot be written as MIME", unexpected);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @SuppressWarnings("JavaUtilDate") // Jakarta Mail's type
  private static MimeMessage message(Mail mail) throws MessagingException, IOException {
    MimeMessage message = new FixedId(mail.messageId());
    message.setFrom(address(mail.from()));
    for (Correspondent to : mail.to()) {
      message.addRecipient(Message.RecipientType.TO, address(to));
    }
    for (Correspondent cc : mail.cc()) {
      message.addRecipient(Message.RecipientType.CC, address(cc));
    }
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(mail.sent()));
    MimeMultipart parts = new MimeMultipart("mixed");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), "UTF-8", "html");
    parts.addBodyPart(html);
    for (MailAttachment attachment : mail.attachments()) {
      if (!(attachment instanceof MailAttachment.Reference)) {
        parts.addBodyPart(part(attachment));
      }
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(MailAttachment attachment)
      throws MessagingException, IOException {
    MimeBodyPart part = new MimeBodyPart();
    switch (attachment) {
      case MailAttachment.File file ->
          part.setDataHandler(
              new DataHandler(
                  new ByteArrayDataSource(
                      AttachmentDocument.bytes(file.content()), file.contentType())));
      case MailAttachment.Item item -> part.setContent(message(item.mail()), "message/rfc822");
      case MailAttachment.Reference reference ->
          throw new IllegalArgumentException(reference.name());
    }
    part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(attachment.name(), "UTF-8", "B"));
    return part;
  }

  private static InternetAddress address(Correspondent person) throws IOException {
    return new InternetAddress(person.address(), person.name(), "UTF-8");
  }

  /** Keeps the Message-ID of the sample mail instead of making one up. */
  private static final class FixedId extends MimeMessage {
    private final String id;

    FixedId(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
