package io.m365connector.extraction.word;

import io.m365connector.extraction.output.Answer;

/** Tracked changes and hidden text: what is marked, what is left out, and the notes about it. */
final class DocxChanges {

  private int insertions;
  private int deletions;
  private int movedAway;
  private long hiddenCharacters;

  void begin(String name, int inParagraphProperties) {
    if (inParagraphProperties > 0) {
      return;
    }
    switch (name) {
      case "ins" -> insertions++;
      case "del" -> deletions++;
      case "moveFrom" -> movedAway++;
      default -> {}
    }
  }

  void end(String name, int inParagraphProperties) {
    if (name.equals("moveFrom") && inParagraphProperties == 0) {
      movedAway--;
    }
  }

  /** Text that moved is given once, where it is now. */
  boolean isMovedAway() {
    return movedAway > 0;
  }

  void hidden(int characters) {
    hiddenCharacters += characters;
  }

  void describe(Answer answer) {
    if (insertions + deletions > 0) {
      answer.note(
          "Tracked changes: "
              + insertions
              + " insertions are part of the text, "
              + deletions
              + " deletions are struck through (~~…~~).");
    }
    if (hiddenCharacters > 0) {
      answer.note("Hidden text left out: " + hiddenCharacters + " characters.");
    }
  }
}
