package io.m365connector.admin.kit;

import io.m365connector.kit.Download;
import io.m365connector.kit.KitFile;
import io.m365connector.kit.SetUpKit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file of a kit. */
public final class KitDownload {

  private KitDownload() {}

  /** Sends it as something to keep; 404 when it cannot be made for this customer. */
  public static void send(HttpServletResponse response, SetUpKit kit, KitFile file)
      throws IOException {
    if (!kit.files().contains(file)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download download = kit.file(file);
    response.setContentType(download.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"");
    response.setContentLength(download.content().length);
    response.getOutputStream().write(download.content());
  }
}
