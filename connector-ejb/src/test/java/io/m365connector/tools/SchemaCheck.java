package io.m365connector.tools;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import java.util.List;

/** Says where an answer does not fit its schema. */
public final class SchemaCheck {

  private SchemaCheck() {}

  public static List<String> problems(JsonObject schema, JsonObject answer) {
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema.toString());
    return compiled.validate(answer.toString(), InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
