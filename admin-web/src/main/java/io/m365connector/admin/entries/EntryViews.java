package io.m365connector.admin.entries;

import io.m365connector.admin.frame.Address;
import io.m365connector.admin.frame.Notices;
import io.m365connector.admin.frame.Texts;
import io.m365connector.code.RuleBroken;
import io.m365connector.views.SavedView;
import io.m365connector.views.SavedViews;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * Views of the list that the reader keeps. The address holds the whole view and its name, so that a
 * link shows the same to whoever gets it.
 */
@Named("entryViews")
@RequestScoped
public class EntryViews {

  private static final String LIST = "entries";

  @Inject private SavedViews views;
  @Inject private EntryListView list;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String current = "";
  private String name = "";

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EntryViews() {}

  @PostConstruct
  void read() {
    String wanted = request.getParameter("view");
    current = wanted == null || wanted.length() > 60 ? "" : wanted.strip();
    name = current;
  }

  public List<SavedView> getAll() {
    return views.of(LIST);
  }

  /** The address of a kept view. */
  public String address(SavedView view) {
    String called = Address.of("").with("view", view.name()).toString();
    return "/entries/list" + called + (view.query().isEmpty() ? "" : "&" + view.query());
  }

  /** Keeps the list as it is shown. */
  public void keep() {
    try {
      String address = list.address().toString();
      int query = address.indexOf('?');
      views.keep(LIST, name, query < 0 ? "" : address.substring(query + 1));
      notices.done(texts.of("entries.viewKept", name));
      goOn(list.address().with("view", name));
    } catch (RuleBroken refused) {
      notices.problem(refused);
    }
  }

  /** Forgets the view that is open. */
  public void forget() {
    views.forget(LIST, current);
    notices.done(texts.of("entries.viewForgotten", current));
    goOn(list.address());
  }

  private static void goOn(Address next) {
    Faces.redirect(Faces.getRequestContextPath() + next);
  }

  /** Whether the view that is open is one of the reader's own. */
  public boolean isOwn() {
    return getAll().stream().anyMatch(each -> each.name().equals(current));
  }

  /** The name in the address; empty when there is none. */
  public String getCurrent() {
    return current;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }
}
