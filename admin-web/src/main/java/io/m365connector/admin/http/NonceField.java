package io.m365connector.admin.http;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/** The hidden field by which a form says which nonce its page has. */
public class NonceField extends UIComponentBase {

  @Override
  public String getFamily() {
    return "io.m365connector.NonceField";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    out.startElement("input", this);
    out.writeAttribute("type", "hidden", null);
    out.writeAttribute("name", "primefaces.nonce", null);
    out.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
    out.endElement("input");
  }
}
