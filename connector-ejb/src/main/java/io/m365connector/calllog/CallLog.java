package io.m365connector.calllog;

import io.m365connector.config.LogSettings;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes the line of each request. As JSON it goes to the standard output, which the server passes
 * on as it is, since its own records have no room for fields.
 */
@ApplicationScoped
public class CallLog implements Observer {

  private static final Logger LOG = System.getLogger(CallLog.class.getName());

  private final boolean json;

  /** For the container's proxy only. */
  protected CallLog() {
    this.json = false;
  }

  @Inject
  public CallLog(LogSettings settings) {
    this.json = settings.json();
  }

  @Override
  @SuppressWarnings("SystemOut")
  public void ended(Observation request) {
    if (json) {
      System.out.println(new CallLine(request).json());
    } else {
      LOG.log(Level.INFO, "{0}", new CallLine(request).text());
    }
  }
}
