package io.m365connector.conformance;

import io.m365connector.mcp.provider.ContentBlock;
import io.m365connector.mcp.provider.ResourceContent;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/** Tools that return one kind of content each. */
@ApplicationScoped
public class ContentTools extends FixtureTools {

  public ContentTools() {
    add(
        "test_simple_text",
        (arguments, context) -> ToolResult.text("This is a simple text response for testing."));
    add("test_image_content", (arguments, context) -> ToolResult.of(Samples.IMAGE));
    add(
        "test_audio_content",
        (arguments, context) ->
            ToolResult.of(new ContentBlock.Media("audio", Samples.WAV, "audio/wav")));
    add(
        "test_embedded_resource",
        (arguments, context) ->
            ToolResult.of(
                embedded(
                    "test://embedded-resource",
                    "text/plain",
                    "This is an embedded resource content.")));
    add(
        "test_multiple_content_types",
        (arguments, context) ->
            ToolResult.of(
                new ContentBlock.Text("Multiple content types test:"),
                Samples.IMAGE,
                embedded(
                    "test://mixed-content-resource",
                    "application/json",
                    "{\"test\":\"data\",\"value\":123}")));
    add(
        "test_error_handling",
        (arguments, context) ->
            ToolResult.error("This tool intentionally returns an error for testing"));
    add(
        "json_schema_2020_12_tool",
        dialect(),
        (arguments, context) -> ToolResult.text("JSON Schema 2020-12 tool called"));
    add(
        "test_x_mcp_header",
        Schemas.read(
            """
            {"type":"object","properties":{
             "region":{"type":"string","x-mcp-header":"Region"}},"required":["region"]}"""),
        (arguments, context) -> ToolResult.text("Region " + arguments.getString("region", "none")));
  }

  private static ContentBlock embedded(String uri, String mimeType, String text) {
    return new ContentBlock.Embedded(new ResourceContent.Text(uri, mimeType, text));
  }

  /** Keywords that a server must not strip (SEP-1613, SEP-2106). */
  private static JsonObject dialect() {
    return Schemas.read(
        """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
         "$defs":{"address":{"$anchor":"addressDef","type":"object",
           "properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
         "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},
           "contactMethod":{"type":"string","enum":["phone","email"]},
           "phone":{"type":"string"},"email":{"type":"string"}},
         "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
         "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},
         "then":{"required":["phone"]},"else":{"required":["email"]},
         "additionalProperties":false}""");
  }
}
