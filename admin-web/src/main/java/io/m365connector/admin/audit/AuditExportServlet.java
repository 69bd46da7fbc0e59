package io.m365connector.admin.audit;

import io.m365connector.audit.AuditFilter;
import io.m365connector.transfer.ExportFormat;
import io.m365connector.transfer.Exports;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;

/**
 * The rows that a page shows, all of them, as CSV or as one JSON object a line. They are read and
 * sent page by page, so that the length of the trail costs time and no memory.
 */
@WebServlet("/audit/export")
public class AuditExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Exports exports;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AuditExportServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuditFilter filter;
    try {
      filter = AuditQuestion.of(request).filter(Clock.systemUTC());
    } catch (DateTimeException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    ExportFormat format =
        "jsonl".equals(request.getParameter("format")) ? ExportFormat.JSONL : ExportFormat.CSV;
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"audit." + format.extension() + "\"");
    exports.begin("audit");
    Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    exports.audit(filter, format, writer);
    writer.flush();
  }
}
