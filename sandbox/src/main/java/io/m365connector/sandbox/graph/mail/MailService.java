package io.m365connector.sandbox.graph.mail;

import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;

/** Everything of Graph that reads mail. */
public final class MailService {
  private final MailboxAccess access;
  private final Organisation organisation;

  public MailService(Organisation organisation, MailboxAccess access) {
    this.access = access;
    this.organisation = organisation;
  }

  public void register(Operations operations) {
    new FolderOperations(access).register(operations);
    new MessageOperations(access, organisation.anchor()).register(operations);
    new AttachmentOperations(access).register(operations);
  }
}
