package io.m365connector.transfer;

import io.m365connector.config.Cloud;
import io.m365connector.onboarding.Desk;
import io.m365connector.tools.AllTools;

/** The facades of this package over a desk. */
final class Transfer {

  private Transfer() {}

  static Imports imports(Desk desk) {
    return new Imports(workbench(desk), desk.batch(), desk.trail(), desk.current());
  }

  static Plans plans(Desk desk) {
    return new Plans(
        workbench(desk),
        desk.batch(),
        desk.trail(),
        desk.current(),
        desk.database().em(),
        desk.clock());
  }

  static Exports exports(Desk desk) {
    return new Exports(desk.entries(), desk.log(), desk.trail(), desk.current());
  }

  private static Workbench workbench(Desk desk) {
    return new Workbench(desk.allowlist(), AllTools.catalog(Cloud.GLOBAL));
  }
}
