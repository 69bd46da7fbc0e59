package io.m365connector.extraction.api;

/** How an extraction ended. A closed set: every one has its words in the answer to the model. */
public enum Outcome {
  /** The document was read to its end. */
  OK,
  /** Read to its end, and there is no text in it: an empty file, or scanned pages. */
  EMPTY,
  /** A limit (pages, characters, soft time, bytes) stopped the reading; the text so far is good. */
  TRUNCATED,
  /** Protected by a password or by rights management; only its owner can open it. */
  ENCRYPTED,
  /** Damaged, or not what its content says it is; the text so far may be partial. */
  CORRUPT,
  /** More bytes than the limit, in a format that cannot be read in part. */
  TOO_LARGE,
  /** An archive or document that unpacks to more than the limits, or nests too deep. */
  EXPANDS_TOO_FAR,
  /** A type that has no reader here; the detected type is in the report. */
  UNSUPPORTED,
  /** An image: known, readable by others, but it holds no text. */
  NO_TEXT,
  /** The named member is not in the container, or the document has no members. */
  MEMBER_NOT_FOUND,
  /** Stopped at the time limit; the text so far is good. */
  TIME_LIMIT,
  /** The worker's memory was not enough. */
  MEMORY_LIMIT,
  /** The worker died for a reason of its own. Never the caller's fault. */
  CRASHED,
  /** All workers and places in the queue are taken: try again shortly. */
  BUSY
}
