package io.m365connector.tools.calendar;

import io.m365connector.code.Code;
import io.m365connector.config.Capability;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.graph.Downloads;
import io.m365connector.graph.GraphException;
import io.m365connector.graph.GraphId;
import io.m365connector.graph.GraphReads;
import io.m365connector.graph.NextLink;
import io.m365connector.graph.OData;
import io.m365connector.graph.rest.OnlineMeeting;
import io.m365connector.graph.rest.Transcript;
import io.m365connector.graph.rest.Transcripts;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.paging.Listing;
import io.m365connector.tools.paging.Listing.Paging;
import io.m365connector.tools.paging.Position;
import io.m365connector.tools.paging.TextPage;
import io.m365connector.tools.paging.Walk;
import io.m365connector.tools.paging.Walked;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import io.m365connector.tools.resource.UntrustedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting-transcript:///events/{token}[?start=&end=]}: what was said in a meeting. With
 * start and end, only the transcripts of that occurrence, else those of all occurrences page by
 * page.
 */
@ApplicationScoped
public class ReadTranscript implements ResourceReader {

  /** A meeting of a whole day is not half of it. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int DEFAULT_LIMIT = 3;
  private static final int MAX_LIMIT = 10;

  private final Downloads downloads;
  private final boolean offered;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReadTranscript() {
    this.downloads = null;
    this.offered = false;
  }

  @Inject
  public ReadTranscript(Downloads downloads, ConnectorConfig config) {
    this.downloads = downloads;
    this.offered = config.cloud().offers(Capability.TRANSCRIPTS);
  }

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.scheme().equals("meeting-transcript")
        && uri.path().size() >= 2
        && uri.path().getFirst().equals("events");
  }

  @Override
  public Set<String> scopes() {
    // Where there are none, nobody shall be sent to grant a permission for them.
    return offered ? Set.of("OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All") : Set.of();
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    if (!offered) {
      throw ToolFailed.notInThisCloud("Microsoft does not offer transcripts in this cloud");
    }
    GraphReads reads = request.graph();
    OnlineMeeting meeting = meeting(reads, TranscriptUri.joinUrl(request.uri()));
    GraphId id = new GraphId(meeting.id());
    TranscriptTime time = TranscriptTime.of(request.uri());
    List<Transcript> wanted = new ArrayList<>();
    // offset is the text's here, not the list's.
    Walked walked =
        new Walk<Transcript>(
                at -> page(reads, id, at),
                time::covers,
                transcript -> {
                  wanted.add(transcript);
                  return new JsonFields().add("id", transcript.id()).json();
                })
            .from(
                request.list().continued() ? request.list().start() : Position.atOffset(0),
                0,
                request.list().limit(DEFAULT_LIMIT, MAX_LIMIT));
    if (wanted.isEmpty() && walked.next() == null && !request.list().continued()) {
      throw ToolFailed.notFound("No transcripts available for meeting: " + meeting.id());
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
        .add("transcripts", Listing.array(texts(request, id, wanted)))
        .add(
            "pagination",
            Listing.pagination(walked, request.list(), Paging.CURSOR, OptionalInt.empty()))
        .json();
  }

  private static OnlineMeeting meeting(GraphReads reads, String join) {
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
    return meetings.getFirst();
  }

  private static Walk.Page<Transcript> page(
      GraphReads reads, GraphId meeting, @Nullable NextLink at) {
    try {
      Transcripts page = reads.read((api, headers) -> api.transcripts(headers.at(at), meeting));
      return new Walk.Page<>(page.items(), reads.next(page, "/transcripts"));
    } catch (GraphException e) {
      if (e.graphCode().contains("TranscriptsDisabled")) {
        throw ToolFailed.notFound(
            "GraphAccessToTranscriptsDisabled: the tenant has switched it off");
      }
      throw e;
    }
  }

  /** Their texts, fetched at once; each gets its share of the answer and a URI of its own. */
  private List<JsonObject> texts(
      ResourceRequest request, GraphId meeting, List<Transcript> transcripts) {
    int share = request.maxCharacters() / Math.max(1, transcripts.size());
    List<Supplier<JsonObject>> texts = new ArrayList<>();
    for (Transcript each : transcripts) {
      texts.add(
          () -> {
            String vtt = content(request.graph(), meeting, new GraphId(each.id()));
            TextPage page = TextPage.of(vtt, request.offset(), share);
            return page.addTo(
                    new JsonFields()
                        .add("uri", TranscriptTime.uri(request.uri(), each))
                        .add("id", each.id())
                        .add("createdDateTime", each.createdDateTime())
                        .add("endDateTime", each.endDateTime())
                        .add("content", UntrustedContent.fenced(page.text(), "transcript")))
                .json();
          });
    }
    return request.graph().together(texts);
  }

  private String content(GraphReads reads, GraphId meeting, GraphId id) {
    try (InputStream in =
        downloads.open(
            reads.content((api, headers) -> api.transcript(headers, meeting, id, "text/vtt")),
            reads.left())) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw ToolFailed.unreadable(
            "The transcript is larger than " + (MAX_BYTES >> 20) + " MB; open it in Teams");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new GraphException(Code.GRAPH_UNAVAILABLE, 0, "", null, e);
    }
  }
}
