package io.m365connector.extraction;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.output.LimitReached;
import org.apache.poi.util.RecordFormatException;

/** What an exception of a parser says about the document. The text of it is never passed on. */
final class Failures {

  private Failures() {}

  static Outcome outcomeOf(Throwable thrown) {
    int links = 0;
    for (Throwable t = thrown; t != null && links < 20; t = t.getCause(), links++) {
      switch (t) {
        case LimitReached limit -> {
          return limit.outcome();
        }
        case org.apache.tika.exception.EncryptedDocumentException e -> {
          return Outcome.ENCRYPTED;
        }
        case org.apache.poi.EncryptedDocumentException e -> {
          return Outcome.ENCRYPTED;
        }
        case org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e -> {
          return Outcome.ENCRYPTED;
        }
        case OutOfMemoryError e -> {
          return Outcome.MEMORY_LIMIT;
        }
        case StackOverflowError e -> {
          return Outcome.EXPANDS_TOO_FAR;
        }
        // A part of a library that is left out of the worker on purpose.
        case LinkageError e -> {
          return Outcome.UNSUPPORTED;
        }
        // POI refuses single records beyond its own bounds with this.
        case RecordFormatException e -> {
          return Outcome.CORRUPT;
        }
        default -> {}
      }
    }
    return Outcome.CORRUPT;
  }
}
