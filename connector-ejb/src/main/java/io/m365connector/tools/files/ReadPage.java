package io.m365connector.tools.files;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.rest.SitePage;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.paging.TextPage;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceLink;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import io.m365connector.tools.resource.UntrustedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code page:///sites/{siteId}/pages/{pageId}}: a SharePoint page as text. */
@ApplicationScoped
public class ReadPage implements ResourceReader {

  private static final String SELECT =
      "id,title,name,webUrl,description,createdDateTime,lastModifiedDateTime,createdBy,"
          + "lastModifiedBy";

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("page", "sites", "*", "pages", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Sites.Read.All");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphId site = request.uri().id(1);
    GraphId id = request.uri().id(3);
    SitePage page =
        request.graph().read((api, headers) -> api.page(headers, site, id, SELECT, "canvasLayout"));
    BodyText text = BodyText.html(PageCanvas.html(page.canvasLayout()), true);
    TextPage part = TextPage.of(text.text(), request.offset(), request.maxCharacters());
    JsonFields answer =
        new JsonFields()
            .add("uri", ResourceLink.page(site.value(), id.value()))
            .add("kind", "page")
            .add("id", page.id())
            .add("title", page.title())
            .add("name", page.name())
            .add("webUrl", page.webUrl())
            .add("description", page.description())
            .add("createdDateTime", page.createdDateTime())
            .add("createdBy", page.createdBy() == null ? null : page.createdBy().name())
            .add("lastModifiedDateTime", page.lastModifiedDateTime())
            .add(
                "lastModifiedBy",
                page.lastModifiedBy() == null ? null : page.lastModifiedBy().name())
            .add("content", UntrustedContent.fenced(part.text(), "page"));
    return part.addTo(answer).add("notes", text.notes()).json();
  }
}
