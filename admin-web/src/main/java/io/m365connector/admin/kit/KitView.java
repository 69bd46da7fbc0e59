package io.m365connector.admin.kit;

import io.m365connector.admin.frame.Missing;
import io.m365connector.kit.KitFile;
import io.m365connector.kit.Recipient;
import io.m365connector.kit.SetUpKit;
import io.m365connector.kit.SetUpKits;
import io.m365connector.kit.ToolChoice;
import io.m365connector.onboarding.Entries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kit of the entry that the page is about. */
@Named("kitView")
@RequestScoped
public class KitView {

  @Inject private SetUpKits kits;
  @Inject private Entries entries;
  @Inject private HttpServletRequest request;

  private @Nullable SetUpKit kit;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected KitView() {}

  public SetUpKit getKit() {
    SetUpKit made = kit;
    if (made == null) {
      made =
          Missing.id(request.getParameter("id"))
              .flatMap(entries::find)
              .map(entry -> kits.of(Recipient.of(entry), getChoice()))
              .orElseThrow();
      kit = made;
    }
    return made;
  }

  /** What the client shall do when the model wants a tool. */
  public ToolChoice getChoice() {
    return choice(request.getParameter("choice"));
  }

  public List<ToolChoice> getChoices() {
    return List.of(ToolChoice.values());
  }

  /** The file that is shown. */
  public KitFile getShown() {
    String wanted = request.getParameter("file");
    return KitFile.named(wanted == null ? "" : wanted)
        .filter(getKit().files()::contains)
        .orElse(KitFile.DESKTOP_JSON);
  }

  static ToolChoice choice(@Nullable String name) {
    return Arrays.stream(ToolChoice.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(ToolChoice.ALLOW_LISTED);
  }
}
