package io.m365connector.admin.kit;

import io.m365connector.admin.frame.Missing;
import io.m365connector.allowlist.EntryView;
import io.m365connector.kit.KitFile;
import io.m365connector.kit.Recipient;
import io.m365connector.kit.SetUpKits;
import io.m365connector.onboarding.Entries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The files of an entry's kit, for who is signed in. */
@WebServlet("/entries/kit")
public class KitServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Entries entries;
  @Inject private SetUpKits kits;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public KitServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<EntryView> entry = Missing.id(request.getParameter("id")).flatMap(entries::find);
    Optional<KitFile> file =
        Optional.ofNullable(request.getParameter("file")).flatMap(KitFile::named);
    if (entry.isEmpty() || file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    KitDownload.send(
        response,
        kits.of(Recipient.of(entry.get()), KitView.choice(request.getParameter("choice"))),
        file.get());
  }
}
