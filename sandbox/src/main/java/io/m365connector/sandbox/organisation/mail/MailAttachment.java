package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.content.FileContent;

/** What can hang on a mail. */
public sealed interface MailAttachment {
  String name();

  /** A file. */
  record File(String name, String contentType, FileContent content) implements MailAttachment {}

  /** Another mail. */
  record Item(String name, Mail mail) implements MailAttachment {}

  /** A link to a file in the cloud. */
  record Reference(String name, String url) implements MailAttachment {}
}
