package io.m365connector.admin.calls;

import io.m365connector.callaudit.CallAudit;
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

/** All calls that a page's address asks for, as CSV or as one JSON object a line. */
@WebServlet("/calls/export")
public class CallsExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Exports exports;
  @Inject private CallAudit audit;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CallsExportServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean lines = "jsonl".equals(request.getParameter("format"));
    ExportFormat format = lines ? ExportFormat.JSONL : ExportFormat.CSV;
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"calls." + format.extension() + "\"");
    exports.begin("calls");
    Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    audit.export(
        CallsQuestion.of(request).filter(Clock.systemUTC()),
        lines ? CallAudit.Format.JSONL : CallAudit.Format.CSV,
        writer);
    writer.flush();
  }
}
