package io.m365connector.admin.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.admin.api.DocumentResource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  @Test
  void every_operation_of_the_real_document_says_what_it_is_given_and_answers() throws IOException {
    Map<String, List<Operation>> groups = ApiDocument.read(DocumentResource.read());
    assertThat(groups).containsKeys("entries", "requests", "switches", "plan");
    assertThat(groups.values().stream().flatMap(List::stream).toList())
        .hasSizeGreaterThan(30)
        .allSatisfy(each -> assertThat(each.summary()).isNotBlank())
        .allSatisfy(each -> assertThat(each.statuses()).isNotEmpty())
        .extracting(Operation::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void fields_of_path_header_and_body_stand_together() throws IOException {
    Operation reject =
        ApiDocument.read(DocumentResource.read()).get("requests").stream()
            .filter(each -> each.path().endsWith("/reject"))
            .findFirst()
            .orElseThrow();
    assertThat(reject.fields())
        .extracting(field -> field.place() + " " + field.name() + " " + field.required())
        .containsExactly("path id true", "header If-Match true", "body reason true");
  }
}
