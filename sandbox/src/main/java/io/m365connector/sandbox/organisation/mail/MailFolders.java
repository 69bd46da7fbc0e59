package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.text.Pools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder tree of a mailbox; tidy people have one folder per project, three levels deep. */
final class MailFolders {
  private static final Set<String> TIDY =
      Set.of("maren.oduya", "samuel.achterberg", "tomas.ferreira");

  private MailFolders() {}

  static boolean isTidy(User owner) {
    return TIDY.contains(owner.alias());
  }

  static List<MailFolder> of(User owner) {
    String[] names = names(owner.language());
    List<MailFolder> folders = new ArrayList<>();
    String[] wellKnown = {
      "archive",
      "conversationhistory",
      "deleteditems",
      "drafts",
      "inbox",
      "junkemail",
      "outbox",
      "sentitems"
    };
    for (int i = 0; i < wellKnown.length; i++) {
      folders.add(new MailFolder(wellKnown[i], names[i], wellKnown[i], null, false));
    }
    folders.add(new MailFolder("syncissues", "Sync Issues", "syncissues", null, true));
    folders.add(new MailFolder("personmetadata", "PersonMetadata", null, null, true));
    if (isTidy(owner)) {
      projectFolders(folders);
    }
    return folders;
  }

  private static void projectFolders(List<MailFolder> folders) {
    folders.add(plain("projects", "Projects", "inbox"));
    folders.add(plain("invoices", "Invoices", "inbox"));
    folders.add(plain("travel", "Travel", "inbox"));
    folders.add(plain("newsletters", "Newsletters", "inbox"));
    for (List<String> project : Pools.of("project")) {
      String key = key(project.getFirst());
      folders.add(plain(key, project.getFirst(), "projects"));
      folders.add(plain(key + "/minutes", "Minutes", key));
      folders.add(plain(key + "/closed", "Closed", key));
      folders.add(plain(key + "/closed/rfi", "RFIs", key + "/closed"));
    }
  }

  private static MailFolder plain(String key, String name, @Nullable String parent) {
    return new MailFolder(key, name, null, parent, false);
  }

  static String forTopic(Mail mail, Duration age) {
    return switch (mail.topic()) {
      case "Invoices", "Travel", "Newsletters" -> key(mail.topic());
      default -> {
        String project = key(mail.topic());
        if (mail.key().startsWith("progress")) {
          yield project + "/minutes";
        }
        if (mail.key().startsWith("notification")) {
          yield project + "/closed/rfi";
        }
        yield age.toDays() > 200 ? project + "/closed" : project;
      }
    };
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /**
   * Display names of the well-known folders follow the mailbox's language; their well-known names
   * do not.
   */
  private static String[] names(String language) {
    return switch (language.substring(0, 2)) {
      case "de" ->
          new String[] {
            "Archiv",
            "Unterhaltungsverlauf",
            "Gelöschte Elemente",
            "Entwürfe",
            "Posteingang",
            "Junk-E-Mail",
            "Postausgang",
            "Gesendete Elemente"
          };
      case "ja" ->
          new String[] {"アーカイブ", "会話履歴", "削除済みアイテム", "下書き", "受信トレイ", "迷惑メール", "送信トレイ", "送信済みアイテム"};
      case "ar" ->
          new String[] {
            "الأرشيف",
            "محفوظات المحادثات",
            "العناصر المحذوفة",
            "المسودات",
            "علبة الوارد",
            "البريد غير الهام",
            "علبة الصادر",
            "العناصر المرسلة"
          };
      default ->
          new String[] {
            "Archive",
            "Conversation History",
            "Deleted Items",
            "Drafts",
            "Inbox",
            "Junk Email",
            "Outbox",
            "Sent Items"
          };
    };
  }
}
