package io.m365connector.mcp.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands in for the container's HTML error pages. */
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status == null) {
      // Asked for by name, not by the container: there is nothing here.
      PlainErrors.write(response, HttpServletResponse.SC_NOT_FOUND, Statuses.text(404));
      return;
    }
    int code = status instanceof Integer number ? number : 500;
    PlainErrors.write(response, code, Statuses.text(code));
  }
}
