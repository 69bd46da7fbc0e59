package io.m365connector.extraction.word;

import io.m365connector.extraction.container.SafeXml;

/** Whether the run being read can be seen on the page. */
final class DocxRun {

  /** In half points; nobody reads two points, and text for machines only is written in one. */
  private static final int INVISIBLE_SIZE = 4;

  private boolean hidden;

  void reset() {
    hidden = false;
  }

  void property(String name, String value, int inParagraphProperties) {
    if (inParagraphProperties > 0) {
      return;
    }
    if (name.equals("sz")) {
      hidden |= SafeXml.number(value, INVISIBLE_SIZE + 1) <= INVISIBLE_SIZE;
    } else {
      hidden |= !value.equals("0") && !value.equals("false") && !value.equals("off");
    }
  }

  boolean isHidden() {
    return hidden;
  }
}
