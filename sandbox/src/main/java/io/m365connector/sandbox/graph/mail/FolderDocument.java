package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.mail.MailFolder;
import io.m365connector.sandbox.organisation.mail.Mailbox;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.util.List;

/** A {@code mailFolder} with its counts. */
final class FolderDocument {
  private FolderDocument() {}

  static ObjectNode of(ExchangeMailbox mailbox, MailFolder folder) {
    Mailbox content = mailbox.content();
    List<MailboxItem> items = content.itemsIn(folder.key());
    String parent = folder.parent() == null ? ExchangeMailbox.ROOT : folder.parent();
    ObjectNode document = Json.object();
    document.put("id", mailbox.ids().folder(folder.key()));
    document.put("displayName", folder.displayName());
    document.put("parentFolderId", mailbox.ids().folder(parent));
    document.put("childFolderCount", content.children(folder.key()).size());
    document.put("unreadItemCount", items.stream().filter(item -> !item.read()).count());
    document.put("totalItemCount", items.size());
    document.put(
        "sizeInBytes",
        items.stream().mapToLong(item -> 2_000L + item.mail().html().length()).sum());
    document.put("isHidden", folder.hidden());
    return document;
  }

  static ObjectNode root(ExchangeMailbox mailbox) {
    ObjectNode document = Json.object();
    document.put("id", mailbox.ids().folder(ExchangeMailbox.ROOT));
    document.put("displayName", "Top of Information Store");
    document.put("parentFolderId", mailbox.ids().folder("root"));
    document.put("childFolderCount", mailbox.content().topFolders().size());
    document.put("unreadItemCount", 0);
    document.put("totalItemCount", 0);
    document.put("sizeInBytes", 0);
    document.put("isHidden", false);
    return document;
  }
}
