package io.m365connector.admin.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that another site's page asks for, by what the browser says of where it comes
 * from (Fetch Metadata; RFC 6454). It stands before the forms' own tokens and the cookies' {@code
 * SameSite}. The REST API has no cookie, so nothing to protect.
 */
@WebFilter("/*")
public class SameOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9+/=_-]{1,4096}");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    if (READING.contains(request.getMethod()) || api) {
      chain.doFilter(request, response);
    } else if (!isOurs(request)) {
      forbid(response);
    } else if (!isReadable(request.getParameter("jakarta.faces.ViewState"))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A form's token in the alphabet that Faces writes it in; whether it is right, Faces finds. */
  private static boolean isReadable(@Nullable String state) {
    return state == null || STATE.matcher(state).matches();
  }

  /** Refuses without an error page: that would begin a session in place of the person's own. */
  public static void forbid(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.flushBuffer();
  }

  /** Whether the browser says that one of our own pages asks. */
  public static boolean isOurs(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    @Nullable String host = request.getHeader("Host");
    try {
      return origin != null && host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
