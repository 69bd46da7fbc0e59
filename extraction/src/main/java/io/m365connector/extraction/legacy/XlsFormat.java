package io.m365connector.extraction.legacy;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.output.Answer;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads binary Excel files (97 and later) record by record. */
public final class XlsFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/vnd.ms-excel");
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    XlsSheets sheets = new XlsSheets(answer);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(sheets);
    try (POIFSFileSystem ole2 = new POIFSFileSystem(document.bytes().stream())) {
      new HSSFEventFactory().processWorkbookEvents(request, ole2);
    } catch (OldExcelFormatException e) {
      throw answer.budget().stop(Outcome.UNSUPPORTED);
    }
    sheets.finish();
  }
}
