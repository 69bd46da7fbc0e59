package io.m365connector.sandbox.graph.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.User;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The caller's own mailbox settings: zone, language, working hours. */
final class MailboxSettingsOperations {
  private MailboxSettingsOperations() {}

  static void register(Operations operations) {
    operations.get("/me/mailboxSettings", Workload.OUTLOOK, MailboxSettingsOperations::settings);
  }

  private static Response settings(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    User user = call.user();
    if (!user.mailbox()) {
      throw new Refusal(
          404,
          "MailboxNotEnabledForRESTAPI",
          "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }
    ObjectNode settings = Json.object();
    settings.put("@odata.context", call.baseUrl() + "/$metadata#users('me')/mailboxSettings");
    settings.put("timeZone", user.timeZone());
    settings.put("delegateMeetingMessageDeliveryOptions", "sendToDelegateOnly");
    settings.put("dateFormat", "yyyy-MM-dd");
    settings.put("timeFormat", "HH:mm");
    settings.put("userPurpose", "user");
    settings
        .putObject("automaticRepliesSetting")
        .put("status", "disabled")
        .put("externalAudience", "none");
    Locale locale = Locale.forLanguageTag(user.language());
    settings
        .putObject("language")
        .put("locale", user.language())
        .put("displayName", locale.getDisplayName(Locale.ENGLISH));
    ObjectNode hours = settings.putObject("workingHours");
    hours.set(
        "daysOfWeek", Json.array(List.of("monday", "tuesday", "wednesday", "thursday", "friday")));
    hours.put("startTime", "08:00:00.0000000").put("endTime", "17:00:00.0000000");
    hours.putObject("timeZone").put("name", user.timeZone());
    return Answers.ok(settings);
  }
}
