package io.m365connector.usage;

import io.m365connector.allowlist.Pair;
import io.m365connector.observation.Outcome;
import java.time.Instant;

/** What is counted together: an hour, a pair, a tool, an outcome. */
record UsageKey(Instant begins, Pair pair, String tool, Outcome outcome) {}
