package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.User;
import java.util.List;
import java.util.Optional;

/**
 * What one user object keeps in Exchange.
 *
 * @param items newest first
 */
public record Mailbox(User owner, List<MailFolder> folders, List<MailboxItem> items) {

  public Mailbox {
    folders = List.copyOf(folders);
    items = List.copyOf(items);
  }

  public Optional<MailFolder> folder(String key) {
    return folders.stream().filter(folder -> folder.key().equals(key)).findFirst();
  }

  public List<MailFolder> children(String key) {
    return folders.stream().filter(folder -> key.equals(folder.parent())).toList();
  }

  public List<MailFolder> topFolders() {
    return folders.stream().filter(folder -> folder.parent() == null).toList();
  }

  public List<MailboxItem> itemsIn(String folder) {
    return items.stream().filter(item -> item.folder().equals(folder)).toList();
  }
}
