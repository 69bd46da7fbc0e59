package io.m365connector.admin.automation;

import io.m365connector.admin.api.DocumentResource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The document as a file, for who is signed in to the portal and has no token of the API. */
@WebServlet("/automation/openapi.json")
public class DocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"openapi.json\"");
    response.getWriter().write(DocumentResource.read());
  }
}
