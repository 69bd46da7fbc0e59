package io.m365connector.admin.api;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.audit.Reason;
import io.m365connector.transfer.ExportFormat;
import io.m365connector.transfer.Exports;
import io.m365connector.transfer.Imports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Entries as CSV in, entries and audit rows as CSV or JSON lines out. */
@RequestScoped
@Path("")
public class TransferResource {

  private static final int MOST = 2 * 1024 * 1024;

  @Inject private Imports imports;
  @Inject private Exports exports;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public TransferResource() {}

  private interface Export {
    void write(Writer out) throws IOException;
  }

  @POST
  @Path("import")
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public String take(
      InputStream in,
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("seen") @DefaultValue("-1") long seen,
      @QueryParam("confirm") @DefaultValue("-1") long confirm,
      @QueryParam("reason") @Nullable String reason) {
    byte[] file = Body.bytes(in, MOST);
    return Answers.plan(
            dryRun ? imports.preview(file) : imports.apply(file, seen, confirm, Reason.of(reason)))
        .toString();
  }

  @GET
  @Path("export/entries.{format}")
  @Produces({"text/csv", "application/jsonl"})
  public Response entries(
      @PathParam("format") String format, @QueryParam("q") @Nullable String text) {
    EntrySearch search = text == null ? EntrySearch.ALL : EntrySearch.text(text);
    ExportFormat chosen = Given.choice("format", ExportFormat.class, format);
    return stream("entries", chosen, out -> exports.entries(search, chosen, out));
  }

  @GET
  @Path("export/audit.{format}")
  @Produces({"text/csv", "application/jsonl"})
  public Response audit(
      @PathParam("format") String format, @BeanParam AuditResource.Filter filter) {
    ExportFormat chosen = Given.choice("format", ExportFormat.class, format);
    var rows = filter.read();
    return stream("audit", chosen, out -> exports.audit(rows, chosen, out));
  }

  private Response stream(String what, ExportFormat format, Export export) {
    exports.begin(what);
    StreamingOutput body =
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
          export.write(writer);
          writer.flush();
        };
    return Response.ok(body)
        .type(format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + what + "." + format.extension() + "\"")
        .build();
  }
}
