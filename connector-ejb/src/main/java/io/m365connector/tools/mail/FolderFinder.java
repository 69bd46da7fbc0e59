package io.m365connector.tools.mail;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.Mailbox;
import io.m365connector.tools.ToolFailed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds a mail folder by the name a person gives it: a well-known name, a display name at any
 * depth, a path with slashes, or an id.
 */
final class FolderFinder {

  static final GraphId INBOX = new GraphId("inbox");

  /**
   * Graph, "mailFolder resource type", well-known folder names; Graph knows them in any language.
   */
  private static final Map<String, String> WELL_KNOWN =
      Map.ofEntries(
          Map.entry("inbox", "inbox"),
          Map.entry("sent", "sentitems"),
          Map.entry("sentitems", "sentitems"),
          Map.entry("sentmail", "sentitems"),
          Map.entry("drafts", "drafts"),
          Map.entry("deleted", "deleteditems"),
          Map.entry("deleteditems", "deleteditems"),
          Map.entry("trash", "deleteditems"),
          Map.entry("archive", "archive"),
          Map.entry("junk", "junkemail"),
          Map.entry("junkemail", "junkemail"),
          Map.entry("spam", "junkemail"),
          Map.entry("outbox", "outbox"),
          Map.entry("conversationhistory", "conversationhistory"),
          Map.entry("clutter", "clutter"));

  private static final int NAMED = 40;

  private final GraphReads reads;
  private final Mailbox mailbox;

  FolderFinder(GraphReads reads, Mailbox mailbox) {
    this.reads = reads;
    this.mailbox = mailbox;
  }

  /**
   * Finds it.
   *
   * @throws ToolFailed when there is none or more than one
   */
  GraphId find(String name) {
    String wellKnown = WELL_KNOWN.get(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
    if (wellKnown != null) {
      return new GraphId(wellKnown);
    }
    FolderTree.Folders all = new FolderTree(reads, mailbox).all();
    List<FolderTree.Node> found =
        all.nodes().stream()
            .filter(node -> node.isCalled(name) || node.folder().id().equals(name))
            .toList();
    if (found.size() > 1) {
      throw ToolFailed.validation(
          "folderName is not unique; write one of: "
              + String.join(", ", found.stream().map(FolderTree.Node::path).toList()));
    }
    if (found.isEmpty()) {
      throw ToolFailed.notFound(missing(all));
    }
    return new GraphId(found.getFirst().folder().id());
  }

  private static String missing(FolderTree.Folders all) {
    String which =
        all.cut()
            ? "None of the first "
                + FolderTree.MAX_FOLDERS
                + " mail folders has this name, and there are more; mail:///folders/{id} reads one"
                + " by its id."
            : "No mail folder has this name, on any level.";
    int more = all.nodes().size() - NAMED;
    return which
        + " Folders: "
        + String.join(", ", all.nodes().stream().map(FolderTree.Node::path).limit(NAMED).toList())
        + (more > 0 ? " and " + more + " more, which mail:///folders/ lists" : "");
  }
}
