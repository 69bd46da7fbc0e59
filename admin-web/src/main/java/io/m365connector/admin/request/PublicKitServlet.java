package io.m365connector.admin.request;

import io.m365connector.admin.kit.KitDownload;
import io.m365connector.kit.KitFile;
import io.m365connector.kit.Recipient;
import io.m365connector.kit.SetUpKits;
import io.m365connector.kit.ToolChoice;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.StatusKey;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The files of the kit, for who holds the request's link. */
@WebServlet("/request/kit")
public class PublicKitServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private AccessRequests requests;
  @Inject private SetUpKits kits;
  @Inject private PublicLimits limits;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public PublicKitServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Recipient> recipient =
        limits.link(request)
            ? Optional.ofNullable(request.getParameter("key"))
                .flatMap(StatusKey::of)
                .flatMap(requests::status)
                .map(found -> Recipient.of(found.wish()))
            : Optional.empty();
    Optional<KitFile> file =
        Optional.ofNullable(request.getParameter("file")).flatMap(KitFile::named);
    if (recipient.isEmpty() || file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    KitDownload.send(response, kits.of(recipient.get(), ToolChoice.ALLOW_LISTED), file.get());
  }
}
