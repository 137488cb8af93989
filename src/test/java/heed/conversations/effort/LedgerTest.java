package heed.conversations.effort;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversations.AuthorKind;
import heed.conversations.EntryKind;
import heed.conversations.effort.Closing.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final EffortFormula FIRST = new EffortFormula(1, 1, 2, 2, 1, 1, 1, 7);
    private static final UUID LEAK = UUID.randomUUID();
    private static final UUID METER = UUID.randomUUID();

    private final List<Line> lines = new ArrayList<>();

    @Test
    void a_long_way_is_added_up_by_its_weights() {
        customer(0, "Brown water again.");
        event(1, "assigned", "Tom Reyes");
        reply(10, "Which street is it?");
        customer(30, "Mill Lane, as I wrote.", "repeated");
        event(40, "assigned", "Mina Okafor");
        call(50);
        reply(60, "Which street is it? And which house?");
        customer(70, "Number 14.");
        event(71, "moved", "Supply and leaks");
        reply(90, "We flushed the main.");

        Effort effort = Ledger.of(lines).effort();

        assertThat(effort.contacts()).isEqualTo(4);
        assertThat(effort.transfers()).isEqualTo(2);
        assertThat(effort.repeats()).isEqualTo(2);
        assertThat(effort.switches()).isEqualTo(2);
        assertThat(effort.clarifications()).isEqualTo(2);
        assertThat(effort.waits()).isEqualTo(3);
        assertThat(effort.waited()).isEqualTo(Duration.ofMinutes(10 + 30 + 20));
        assertThat(effort.messages()).isEqualTo(7);
        assertThat(FIRST.index(effort)).isEqualTo(4 + 2 * 2 + 2 * 2 + 2 + 2 + 3);
    }

    @Test
    void one_question_and_one_answer_are_the_least_there_is() {
        customer(0, "Where do I find my meter?");
        reply(5, "Under the kitchen sink.");

        Effort effort = Ledger.of(lines).effort();

        assertThat(FIRST.index(effort)).isEqualTo(2);
        assertThat(effort.messages()).isEqualTo(2);
    }

    @Test
    void the_first_assignment_and_taking_it_back_are_no_transfer_and_one_step_is_one() {
        customer(0, "Hello");
        event(1, "assigned", "Tom Reyes");
        event(2, "unassigned");
        event(3, "assigned", "Tom Reyes");
        assertThat(Ledger.of(lines).effort().transfers()).isZero();

        event(4, "assigned", "Mina Okafor");
        event(4, "moved", "Bills");
        assertThat(Ledger.of(lines).effort().transfers()).isEqualTo(1);
    }

    @Test
    void a_bot_answers_nobody() {
        customer(0, "Hello");
        lines.add(line(LEAK, EntryKind.REPLY, AuthorKind.BOT, 1, "We have your letter.", null, List.of()));

        assertThat(Ledger.of(lines).effort().waited()).isZero();
        assertThat(Ledger.of(lines).effort().messages()).isEqualTo(1);
    }

    @Test
    void how_it_ended_is_told_by_the_last_words() {
        customer(0, "Is it safe?");
        assertThat(ended(1)).isEqualTo(Ended.NEVER_ANSWERED);

        reply(2, "It is.");
        assertThat(ended(3)).isEqualTo(Ended.UNCONFIRMED);

        customer(4, "And for the baby?");
        assertThat(ended(5)).isEqualTo(Ended.UNANSWERED);

        reply(6, "For the baby too.");
        customer(7, "Thank you, that helps.");
        assertThat(ended(8)).isEqualTo(Ended.CONFIRMED);

        customer(9, "Thank you, but when will it stop?");
        assertThat(ended(10)).isEqualTo(Ended.UNANSWERED);
    }

    @Test
    void a_mark_says_what_no_word_does() {
        customer(0, "Is it safe?");
        reply(1, "It is.");
        customer(2, "Fine with me.", "confirmed");

        assertThat(ended(3)).isEqualTo(Ended.CONFIRMED);
    }

    @Test
    void a_customer_who_comes_back_opens_it_again_and_one_who_says_thanks_does_not() {
        customer(0, "Is it safe?");
        reply(1, "It is.");
        event(2, "status", "resolved");
        event(3, "status", "closed");
        customer(4, "It is brown again.");
        reply(5, "We flush once more.");
        event(6, "status", "resolved");
        customer(7, "Thank you, solved.");

        List<Closing> closings = Ledger.of(lines).closings();

        assertThat(closings).hasSize(2);
        assertThat(closings.getFirst().reopenedAt()).isEqualTo(minute(4));
        assertThat(closings.getFirst().messages()).isEqualTo(2);
        assertThat(closings.getLast().reopenedAt()).isNull();
        assertThat(closings.getLast().ended()).isEqualTo(Ended.CONFIRMED);
        assertThat(closings.getLast().messages()).isEqualTo(4);
    }

    @Test
    void what_staff_open_again_was_not_reopened_by_the_customer() {
        customer(0, "Is it safe?");
        event(1, "status", "resolved");
        event(2, "status", "open");

        Closing closing = Ledger.of(lines).closings().getFirst();

        assertThat(closing.reopenedAt()).isNull();
        assertThat(closing.last()).isFalse();
    }

    @Test
    void what_was_merged_in_adds_its_contacts_but_not_its_closings() {
        lines.add(line(METER, EntryKind.CUSTOMER_MESSAGE, AuthorKind.CUSTOMER, 0, "My meter", null, List.of()));
        lines.add(line(METER, EntryKind.EVENT, AuthorKind.PERSON, 1, "", "status", List.of("resolved")));
        customer(2, "My meter, again");

        Ledger ledger = Ledger.of(lines);

        assertThat(ledger.effort().contacts()).isEqualTo(2);
        assertThat(ledger.closings()).isEmpty();
    }

    @Test
    void questions_are_told_from_addresses_and_quotations() {
        assertThat(SaidByWords.questions("See https://larkfield.example/pay?bill=7 and > x"))
                .isEmpty();
        assertThat(SaidByWords.questions("> Is it safe?\nYes.")).isEmpty();
        assertThat(SaidByWords.questions("Yes. Which  street,\tplease? And when?"))
                .containsExactly("which street please", "and when");
    }

    private Ended ended(int minute) {
        var closed = new ArrayList<>(lines);
        closed.add(line(LEAK, EntryKind.EVENT, AuthorKind.PERSON, minute, "", "status", List.of("resolved")));
        return Ledger.of(closed).closings().getLast().ended();
    }

    private void customer(int minute, String words, String... marks) {
        Line plain = line(LEAK, EntryKind.CUSTOMER_MESSAGE, AuthorKind.CUSTOMER, minute, words, null, List.of());
        lines.add(new Line(
                plain.conversation(),
                true,
                plain.channel(),
                plain.kind(),
                plain.author(),
                null,
                "",
                plain.at(),
                words,
                null,
                List.of(),
                Set.of(marks)));
    }

    private void reply(int minute, String words) {
        lines.add(line(LEAK, EntryKind.REPLY, AuthorKind.PERSON, minute, words, null, List.of()));
    }

    private void call(int minute) {
        lines.add(line(LEAK, EntryKind.CALL, AuthorKind.CUSTOMER, minute, "", null, List.of()));
    }

    private void event(int minute, String event, String... facts) {
        lines.add(line(LEAK, EntryKind.EVENT, AuthorKind.PERSON, minute, "", event, List.of(facts)));
    }

    private static Line line(
            UUID conversation,
            EntryKind kind,
            AuthorKind author,
            int minute,
            String words,
            @Nullable String event,
            List<String> facts) {
        return new Line(
                conversation,
                conversation.equals(LEAK),
                "email",
                kind,
                author,
                null,
                "",
                minute(minute),
                words,
                event,
                facts,
                Set.of());
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-03-16T08:00:00Z").plusSeconds(60L * minute);
    }
}
