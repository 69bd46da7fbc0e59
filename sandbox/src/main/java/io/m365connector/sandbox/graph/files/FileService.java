package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.organisation.Organisation;

/** Everything of Graph that reads OneDrive and SharePoint. */
public final class FileService {
  private final FileAccess access;
  private final Organisation organisation;
  private final Downloads downloads;

  public FileService(Organisation organisation, FileAccess access, Downloads downloads) {
    this.organisation = organisation;
    this.access = access;
    this.downloads = downloads;
  }

  public void register(Operations operations) {
    ContentOperations contents = new ContentOperations(access, downloads);
    contents.register(operations);
    new DriveOperations(access, organisation.anchor(), contents).register(operations);
    new SiteOperations(access, organisation.anchor()).register(operations);
    new ListOperations(access).register(operations);
    new PageOperations(access).register(operations);
    new ShareOperations(access).register(operations);
  }
}
