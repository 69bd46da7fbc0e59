package io.m365connector.extraction.plain;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;

/** Says of a picture that it is one. It is not decoded: no size of it can do harm. */
public final class ImageFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("image/") && !mediaType.contains("svg");
  }

  @Override
  public boolean readsPrefix() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) {
    throw answer.budget().stop(Outcome.NO_TEXT);
  }
}
