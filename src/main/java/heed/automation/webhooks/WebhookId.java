package heed.automation.webhooks;

import java.util.UUID;

/** Names a webhook. */
record WebhookId(UUID value) {}
