package heed.conversations.pages;

import heed.web.Faults;
import java.util.List;

/** The form that begins a conversation, with what was typed. */
public record NewConversationPage(
        String channel,
        String name,
        String email,
        String phone,
        String subject,
        String text,
        List<ConversationPage.Choice> queues,
        List<String> channels,
        Faults faults) {}
