package io.m365connector.admin.http;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is the browser's with a 4xx: the container would say 500 to any exception, and
 * monitoring would take a form that was open overnight for a fault of the server. The error page
 * goes by the status.
 */
public class FailureStatus extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | FileNotFoundException | RuntimeException failure) {
      int status = status(failure);
      if (status == 0 || response.isCommitted()) {
        throw failure;
      }
      response.sendError(status);
    }
  }

  /** 0 where it is not the browser's. */
  static int status(Throwable failure) {
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (each instanceof ViewExpiredException) {
        return HttpServletResponse.SC_CONFLICT;
      }
      if (each instanceof EJBAccessException) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
      if (each instanceof FileNotFoundException) {
        return HttpServletResponse.SC_NOT_FOUND;
      }
      each =
          each instanceof ServletException servlet && servlet.getRootCause() != null
              ? servlet.getRootCause()
              : each.getCause();
    }
    return 0;
  }
}
