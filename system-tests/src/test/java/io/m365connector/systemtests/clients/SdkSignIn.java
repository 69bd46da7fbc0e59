package io.m365connector.systemtests.clients;

import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.Stand;
import java.util.HashMap;
import java.util.Map;

/** Signs the first sample user in from a bare URL, with a client that knows its own id only. */
public final class SdkSignIn {

  static final String TOOL = "outlook_email_search";
  static final String ARGUMENTS = "{\"folderName\":\"Inbox\",\"limit\":1}";

  private SdkSignIn() {}

  /** By the official TypeScript SDK of that major version. */
  public static NodeProgram.Outcome run(Stand stand, String version, String url) {
    return NodeProgram.run(
        browser(stand, "sdk"),
        "sign-in.mjs",
        version,
        url,
        Ids.DESKTOP,
        user(stand),
        TOOL,
        ARGUMENTS);
  }

  /** A home without a memory, and a browser that signs the user in. */
  static Map<String, String> browser(Stand stand, String name) {
    Map<String, String> environment = new HashMap<>(Homes.fresh(name));
    environment.put("NODE_EXTRA_CA_CERTS", stand.sandbox().authority().toString());
    environment.put("BROWSER", NodeProgram.script("browser.mjs").toString());
    environment.put("BROWSER_USER", user(stand));
    return environment;
  }

  private static String user(Stand stand) {
    return stand.sandbox().users().getFirst();
  }
}
