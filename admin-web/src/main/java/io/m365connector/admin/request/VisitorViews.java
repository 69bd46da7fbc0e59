package io.m365connector.admin.request;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes the views that a visitor gets to see stateless from the start. MyFaces begins a session for
 * any other view before it builds it, so {@code f:view transient} in the page comes too late (4.1).
 */
public class VisitorViews extends ViewHandlerWrapper {

  public VisitorViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    if (isVisitors(view.getViewId())) {
      view.setTransient(true);
    }
    return view;
  }

  static boolean isVisitors(String viewId) {
    return viewId.equals("/request.xhtml")
        || viewId.startsWith("/request/")
        || viewId.startsWith("/problem/");
  }
}
