package io.m365connector.admin.http;

import jakarta.faces.component.UIForm;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Puts the page's nonce into every form. PrimeFaces wants it back when a page is shown again after
 * a refused change, and its own way of sending it is a script that our pages do not load.
 */
public class NonceInForms implements SystemEventListener {

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIForm;
  }

  @Override
  public void processEvent(SystemEvent event) {
    UIForm form = (UIForm) event.getSource();
    NonceField field = new NonceField();
    field.setId("nonceOf" + form.getId());
    field.setTransient(true);
    form.getChildren().add(field);
  }
}
