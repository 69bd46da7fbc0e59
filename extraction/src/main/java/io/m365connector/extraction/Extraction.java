package io.m365connector.extraction;

import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.MemberWanted;
import io.m365connector.extraction.format.TypeDetector;
import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.output.Budget;
import io.m365connector.extraction.output.TextWindow;
import java.util.List;

/**
 * One request: find out what the document is, let its reader write, and say how it went. When a
 * member was asked for, the reader of the container hands it over and the same begins again with
 * the member, until the path is used up.
 */
final class Extraction {

  private static final String PATH_SEPARATOR = "!/";

  private final List<Format> formats;

  Extraction(List<Format> formats) {
    this.formats = formats;
  }

  /** Reads the document and sends the text of the window; the report never throws. */
  Report run(ExtractionRequest request, Scratch bytes, TextWindow.Sink sink) {
    Budget budget = bytes.budget();
    TextWindow window = new TextWindow(request.offset(), request.length(), budget, sink);
    Answer answer = new Answer(window, budget);
    Outcome outcome;
    try {
      outcome = read(request, bytes, answer);
      answer.markdown().endBlock();
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
      outcome = Failures.outcomeOf(e);
    }
    return answer.finish(outcome);
  }

  private Outcome read(ExtractionRequest request, Scratch bytes, Answer answer) throws Exception {
    String name = request.name();
    String declared = request.mediaType();
    String path = request.member();
    Scratch content = bytes;
    for (int depth = 1; depth <= bytes.budget().limits().maxDepth(); depth++) {
      if (content.size() == 0) {
        return Outcome.EMPTY;
      }
      String mediaType = TypeDetector.detect(name, declared, content);
      answer.detected(mediaType);
      Format format =
          formats.stream().filter(each -> each.reads(mediaType)).findFirst().orElse(null);
      if (format == null) {
        return Outcome.UNSUPPORTED;
      }
      if (!content.isComplete() && !format.readsPrefix()) {
        return Outcome.TOO_LARGE;
      }
      int separator = path.indexOf(PATH_SEPARATOR);
      String member = separator < 0 ? path : path.substring(0, separator);
      if (!member.isEmpty() && !format.hasMembers()) {
        return Outcome.MEMBER_NOT_FOUND;
      }
      try {
        format.read(new Document(name, mediaType, content, member), answer);
      } catch (MemberWanted found) {
        name = found.name();
        declared = found.mediaType();
        content = found.bytes();
        path = separator < 0 ? "" : path.substring(separator + PATH_SEPARATOR.length());
        continue;
      }
      if (!member.isEmpty()) {
        return Outcome.MEMBER_NOT_FOUND;
      }
      return content.isComplete() ? Outcome.OK : Outcome.TRUNCATED;
    }
    return Outcome.EXPANDS_TOO_FAR;
  }
}
