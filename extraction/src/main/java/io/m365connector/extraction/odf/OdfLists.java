package io.m365connector.extraction.odf;

import io.m365connector.text.Flow;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lists in lists, each with its own count. */
final class OdfLists {

  private static final class OpenList {
    private final String style;
    private int count;

    OpenList(String style) {
      this.style = style;
    }
  }

  private final OdfStyles styles;
  private final Flow flow;
  private final Deque<OpenList> open = new ArrayDeque<>();
  private boolean itemPending;

  OdfLists(OdfStyles styles, Flow flow) {
    this.styles = styles;
    this.flow = flow;
  }

  /** A list inside another has that one's style unless it says otherwise. */
  void begin(String style) {
    OpenList outer = open.peek();
    open.push(new OpenList(style.isEmpty() && outer != null ? outer.style : style));
  }

  void end() {
    open.poll();
    itemPending = false;
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  void beginItem() {
    itemPending = true;
  }

  /** The first paragraph of an item gets its marker; the item may begin with another list. */
  void beginParagraph() {
    OpenList list = open.peek();
    if (list == null) {
      return;
    }
    if (itemPending) {
      list.count++;
      boolean numbered = styles.isNumbered(list.style, open.size());
      flow.markdown().beginItem(open.size() - 1, numbered ? list.count + "." : "-");
    } else {
      flow.markdown().continueItem(open.size() - 1);
    }
    itemPending = false;
  }
}
