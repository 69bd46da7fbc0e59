package io.m365connector.admin.frame;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change that a page asks for. Made, it goes on to another page with word of it; refused by the
 * rules, it stays with the reason and what was typed.
 */
@RequestScoped
public class Attempt {

  @Inject private Notices notices;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Attempt() {}

  /**
   * Tries it.
   *
   * @param change makes the change and returns what to tell
   * @param next the page to go on to, such as {@code /entries/list}
   * @return the outcome for Faces: null to stay
   */
  public @Nullable String change(Supplier<String> change, String next) {
    return changeTo(
        () -> {
          notices.done(change.get());
          return next;
        });
  }

  /** The same where the change itself knows the next page and what to tell. */
  public @Nullable String changeTo(Supplier<String> change) {
    try {
      return redirect(change.get());
    } catch (RuleBroken refused) {
      notices.problem(refused);
    } catch (DateTimeException e) {
      notices.problem(new RuleBroken(Code.INPUT_INVALID, "date"));
    }
    return null;
  }

  /** A Faces outcome that redirects to a page with its parameters. */
  public static String redirect(String page) {
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
  }
}
