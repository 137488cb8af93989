package heed.automation.rules;

import java.util.UUID;

/** Names a rule. */
record RuleId(UUID value) {}
