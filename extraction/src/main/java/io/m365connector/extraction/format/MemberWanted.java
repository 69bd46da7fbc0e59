package io.m365connector.extraction.format;

import io.m365connector.extraction.container.Scratch;

/** Ends the reading of a container because the member that was asked for has been found in it. */
public final class MemberWanted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Scratch bytes;
  private final String name;
  private final String mediaType;

  /** The member's name, declared type (or empty) and content. */
  public MemberWanted(String name, String mediaType, Scratch bytes) {
    super(null, null, false, false);
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /** Its content. */
  public Scratch bytes() {
    return bytes;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its declared type, or empty. */
  public String mediaType() {
    return mediaType;
  }
}
