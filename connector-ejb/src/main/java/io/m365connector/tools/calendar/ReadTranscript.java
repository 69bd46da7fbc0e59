package io.m365connector.tools.calendar;

import io.m365connector.code.Code;
import io.m365connector.graph.Downloads;
import io.m365connector.graph.GraphException;
import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.OnlineMeeting;
import io.m365connector.graph.rest.Transcript;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.TextPage;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import io.m365connector.tools.resource.UntrustedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting-transcript:///events/{token}[?start=&end=]}: what was said in a meeting. With
 * start and end, only the transcripts of that occurrence.
 */
@ApplicationScoped
public class ReadTranscript implements ResourceReader {

  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final Downloads downloads;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReadTranscript() {
    this.downloads = null;
  }

  @Inject
  public ReadTranscript(Downloads downloads) {
    this.downloads = downloads;
  }

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.scheme().equals("meeting-transcript")
        && uri.path().size() >= 2
        && uri.path().getFirst().equals("events");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    GraphReads reads = request.graph();
    String join = TranscriptUri.joinUrl(request.uri());
    List<OnlineMeeting> meetings =
        reads
            .read(
                (api, headers) ->
                    api.onlineMeetings(headers, "JoinWebUrl eq " + OData.string(join)))
            .items();
    if (meetings.isEmpty()) {
      throw ToolFailed.notFound(
          "No transcripts available for meeting: it is not known to this user");
    }
    OnlineMeeting meeting = meetings.getFirst();
    GraphId id = new GraphId(meeting.id());
    List<Transcript> transcripts = transcripts(request, id);
    if (transcripts.isEmpty()) {
      throw ToolFailed.notFound("No transcripts available for meeting: " + meeting.id());
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    List<Integer> next = new ArrayList<>();
    for (Transcript each : transcripts) {
      String vtt = content(reads, id, new GraphId(each.id()));
      TextPage page =
          TextPage.of(vtt, request.offset(), request.maxCharacters() / transcripts.size());
      if (page.nextOffset() != null) {
        next.add(page.nextOffset());
      }
      array.add(
          page.addTo(
                  new JsonFields()
                      .add("id", each.id())
                      .add("createdDateTime", each.createdDateTime())
                      .add("endDateTime", each.endDateTime())
                      .add("content", UntrustedContent.fenced(page.text(), "transcript")))
              .json());
    }
    return new JsonFields()
        .add("uri", request.uri().text())
        .add("kind", "transcript")
        .add(
            "meeting",
            new JsonFields()
                .add("id", meeting.id())
                .add("subject", meeting.subject())
                .add("startDateTime", meeting.startDateTime())
                .add("endDateTime", meeting.endDateTime())
                .json())
        .add("transcripts", array.build())
        .add("isTruncated", !next.isEmpty())
        .add("nextOffset", next.stream().min(Integer::compare).orElse(null))
        .json();
  }

  private static List<Transcript> transcripts(ResourceRequest request, GraphId meeting) {
    try {
      return request
          .graph()
          .read((api, headers) -> api.transcripts(headers, meeting))
          .items()
          .stream()
          .filter(each -> during(each, request.uri()))
          .toList();
    } catch (GraphException e) {
      if (e.graphCode().contains("TranscriptsDisabled")) {
        throw ToolFailed.notFound(
            "GraphAccessToTranscriptsDisabled: the tenant has switched it off");
      }
      throw e;
    }
  }

  private static boolean during(Transcript transcript, ResourceUri uri) {
    String made = transcript.createdDateTime();
    return made == null
        || uri.parameter("start").map(start -> made.compareTo(start) >= 0).orElse(true)
            && uri.parameter("end").map(end -> made.compareTo(end) <= 0).orElse(true);
  }

  private String content(GraphReads reads, GraphId meeting, GraphId id) {
    try (InputStream in =
        downloads.open(
            reads.content((api, headers) -> api.transcript(headers, meeting, id, "text/vtt")),
            reads.left())) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      @Nullable Throwable cause = e;
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, cause);
    }
  }
}
