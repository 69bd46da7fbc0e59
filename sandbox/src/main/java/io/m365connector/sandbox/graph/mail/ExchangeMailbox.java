package io.m365connector.sandbox.graph.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Searchable;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.organisation.mail.MailFolder;
import io.m365connector.sandbox.organisation.mail.Mailbox;
import io.m365connector.sandbox.organisation.mail.MailboxItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A mailbox with its ids, and its documents kept once they were made. */
final class ExchangeMailbox {
  static final String ROOT = "msgfolderroot";
  private final Mailbox mailbox;
  private final OutlookIds ids;
  private final Map<String, MailboxItem> itemsById = new HashMap<>();
  private final Map<String, String> folderKeysById = new HashMap<>();
  private final Map<MailboxItem, ObjectNode> mutableDocuments = new ConcurrentHashMap<>();
  private final Map<MailboxItem, ObjectNode> immutableDocuments = new ConcurrentHashMap<>();
  private final Map<MailboxItem, Searchable> searchables = new ConcurrentHashMap<>();

  ExchangeMailbox(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.ids = new OutlookIds(mailbox.owner().oid());
    for (MailboxItem item : mailbox.items()) {
      itemsById.put(ids.mutable(item.folder(), item.mail().key()), item);
      itemsById.put(
          ids.immutable(
              item.folder().equals("sentitems") ? "sent/" + item.mail().key() : item.mail().key()),
          item);
    }
    mailbox.folders().forEach(folder -> folderKeysById.put(ids.folder(folder.key()), folder.key()));
    folderKeysById.put(ids.folder(ROOT), ROOT);
  }

  Mailbox content() {
    return mailbox;
  }

  OutlookIds ids() {
    return ids;
  }

  String idOf(MailboxItem item, boolean immutable) {
    // Somebody who writes to himself has the mail twice; the copies are different items.
    String key =
        item.folder().equals("sentitems") ? "sent/" + item.mail().key() : item.mail().key();
    return immutable ? ids.immutable(key) : ids.mutable(item.folder(), item.mail().key());
  }

  /** The item of this id, mutable or immutable. */
  MailboxItem item(String id) {
    return Optional.ofNullable(itemsById.get(id)).orElseThrow(() -> noSuch(id));
  }

  /** The key of a folder given by id or well-known name. */
  String folderKey(String idOrName) {
    if (idOrName.equals(ROOT)) {
      return ROOT;
    }
    Optional<String> wellKnown =
        mailbox.folders().stream()
            .filter(f -> idOrName.equals(f.wellKnownName()))
            .map(MailFolder::key)
            .findFirst();
    return wellKnown
        .or(() -> Optional.ofNullable(folderKeysById.get(idOrName)))
        .orElseThrow(() -> noSuch(idOrName));
  }

  private static Refusal noSuch(String id) {
    return OutlookIds.wellFormed(id)
        ? new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")
        : new Refusal(400, "ErrorInvalidIdMalformed", "Id is malformed.");
  }

  /** The full document of an item; callers copy before they change it. */
  ObjectNode document(MailboxItem item, boolean immutable) {
    return (immutable ? immutableDocuments : mutableDocuments)
        .computeIfAbsent(item, one -> MessageDocument.of(this, one, immutable));
  }

  Searchable searchable(MailboxItem item) {
    return searchables.computeIfAbsent(item, MessageSearch::searchable);
  }
}
