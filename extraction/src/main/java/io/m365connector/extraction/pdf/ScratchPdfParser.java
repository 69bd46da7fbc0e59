package io.m365connector.extraction.pdf;

import io.m365connector.extraction.container.Scratch;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/** Tika's parser, reading the document where it lies instead of copying it to the heap. */
final class ScratchPdfParser extends PDFParser {

  private static final long serialVersionUID = 1L;

  private final transient Scratch bytes;

  ScratchPdfParser(Scratch bytes) {
    this.bytes = bytes;
  }

  @Override
  protected PDDocument getPDDocument(
      InputStream stream,
      String password,
      StreamCacheCreateFunction cache,
      Metadata metadata,
      ParseContext context)
      throws IOException {
    return Loader.loadPDF(new ScratchPdfBytes(bytes, 0, bytes.size()), password, cache);
  }
}
