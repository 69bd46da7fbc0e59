package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.MailFolder;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A mail folder in a list. */
final class FolderItem {

  private FolderItem() {}

  static JsonObject json(MailFolder folder, @Nullable String path, Mailbox mailbox) {
    return new JsonFields()
        .add("uri", ResourceLink.folder(folder.id(), mailbox))
        .add("id", folder.id())
        .add("displayName", folder.displayName())
        .add("path", path)
        .add("childFolderCount", folder.childFolderCount())
        .add("totalItemCount", folder.totalItemCount())
        .add("unreadItemCount", folder.unreadItemCount())
        .json();
  }
}
