package heed.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the phrases that make a promise impossible to check, in each language of the interface. Row 000-20. */
final class Vagueness {

    private static final Map<String, List<String>> PHRASES = Map.of(
            "en",
            List.of(
                    "as soon as possible",
                    "asap",
                    "customer satisfaction",
                    "always right",
                    "excellent",
                    "world-class",
                    "best possible",
                    "promptly",
                    "quickly",
                    "in a timely manner",
                    "reasonable time",
                    "high quality",
                    "strive",
                    "do our best",
                    "if possible",
                    "friendly service"),
            "sl",
            List.of(
                    "čim prej",
                    "čimprej",
                    "v najkrajšem času",
                    "zadovoljstvo strank",
                    "stranka ima vedno prav",
                    "vrhunsk",
                    "odličn",
                    "po najboljših močeh",
                    "hitro",
                    "pravočasno",
                    "v razumnem roku",
                    "kakovostno",
                    "prizadevamo",
                    "če bo mogoče"),
            "ru",
            List.of(
                    "как можно скорее",
                    "как можно быстрее",
                    "в кратчайшие сроки",
                    "удовлетворённость клиент",
                    "удовлетворенность клиент",
                    "клиент всегда прав",
                    "высококачествен",
                    "отличн",
                    "превосходн",
                    "оперативно",
                    "быстро",
                    "своевременно",
                    "в разумный срок",
                    "стремимся",
                    "по возможности"),
            "fi",
            List.of(
                    "mahdollisimman pian",
                    "mahdollisimman nopeasti",
                    "asiakastyytyväisyys",
                    "asiakas on aina oikeassa",
                    "erinomai",
                    "huippulaatu",
                    "parhaamme mukaan",
                    "nopeasti",
                    "viipymättä",
                    "kohtuullisessa ajassa",
                    "laadukkaasti",
                    "pyrimme",
                    "jos mahdollista"));

    private Vagueness() {}

    /** The vague phrases of a promise, each as the list has it. */
    static List<String> in(Map<String, String> statement) {
        return statement.entrySet().stream()
                .flatMap(each -> found(each.getKey(), each.getValue().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Stream<String> found(String language, String words) {
        return PHRASES.getOrDefault(language, List.of()).stream().filter(words::contains);
    }
}
