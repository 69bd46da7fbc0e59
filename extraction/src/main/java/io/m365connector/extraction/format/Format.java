package io.m365connector.extraction.format;

import io.m365connector.extraction.output.Answer;

/** Reads one family of media types. */
public interface Format {

  /** Whether it reads this media type (lower case, without parameters). */
  boolean reads(String mediaType);

  /** Whether the first bytes alone make sense, so that a document may be cut at the limit. */
  default boolean readsPrefix() {
    return false;
  }

  /** Whether it finds members; if so it writes nothing while it looks for one. */
  default boolean hasMembers() {
    return false;
  }

  /**
   * Writes the text of the document to the answer.
   *
   * @throws Exception anything: what a parser throws on a damaged file is not a closed set
   */
  void read(Document document, Answer answer) throws Exception;
}
