package heed.conversations.fields;

import heed.conversations.ConversationId;
import heed.conversations.QueueNames;
import heed.conversations.fields.KeepField.Wish;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What Larkfield Water wants to know of its leaks: why the water ran, how much, and whether somebody's cellar is wet. */
@Component
record FieldsInDemo(KeepField keepField, Fields fields, FieldSheets sheets, QueueNames queues) implements DemoChapter {

    private static final String LEAKS = "supply-and-leaks";
    private static final String CAUSES = """
            main: Burst main | sl: Počen glavni vod | ru: Прорыв магистрали | fi: Runkojohdon rikko
              cast-iron: Cast iron, before 1930 | sl: Lito železo, pred 1930 | ru: Чугун, до 1930 | fi: Valurauta, ennen 1930
              joint: Joint | sl: Spoj | ru: Стык | fi: Liitos
            service-pipe: Service pipe | sl: Priključek | ru: Ввод | fi: Tonttijohto
              frost: Frost | sl: Zmrzal | ru: Мороз | fi: Pakkanen
              digging: Somebody dug | sl: Izkop | ru: Раскопки | fi: Kaivutyö
            inside: Inside the house | sl: V hiši | ru: Внутри дома | fi: Talon sisällä
            """;

    @Override
    public int order() {
        return 58;
    }

    @Override
    public void tell() {
        if (fields.find("cause").isPresent() || !queues.names().containsKey(LEAKS)) {
            return;
        }
        add(
                "cause",
                FieldKind.TREE,
                10,
                "on-close",
                Map.of("en", "Cause", "sl", "Vzrok", "ru", "Причина", "fi", "Syy"));
        add(
                "litres",
                FieldKind.NUMBER,
                20,
                "never",
                Map.of(
                        "en",
                        "Litres lost",
                        "sl",
                        "Izgubljeni litri",
                        "ru",
                        "Потеряно литров",
                        "fi",
                        "Litroja hukkaan"));
        add(
                "cellar-wet",
                FieldKind.YES_NO,
                30,
                "never",
                Map.of("en", "Cellar wet", "sl", "Mokra klet", "ru", "Затоплен подвал", "fi", "Kellari märkä"));
        sheets.about("Water still brown after the burst in Mill Lane")
                .forEach(each -> sheets.save(
                        new ConversationId(each),
                        new FieldSheet(Map.of("cause", "cast-iron", "litres", 41_000, "cellar-wet", false), 1)));
    }

    private void add(String key, FieldKind kind, int place, String required, Map<String, String> names) {
        keepField.add(
                Actor.SYSTEM,
                key,
                kind.key(),
                new Wish(
                        names,
                        null,
                        Set.of(LEAKS),
                        required,
                        kind.chosen() ? ChoiceLines.read(CAUSES, "en", new ArrayList<>()) : List.of(),
                        place,
                        null));
    }
}
