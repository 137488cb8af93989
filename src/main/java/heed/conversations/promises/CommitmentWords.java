package heed.conversations.promises;

import heed.conversations.promises.Sentences.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Finds sentences in which somebody commits themselves: "we will call you tomorrow", in four languages. It knows words, not meaning,
 * and so asks rather than decides; what it finds is the same for the same text, in time that grows with its length.
 */
final class CommitmentWords {

    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final int NEAR = 5;

    private static final Set<String> WE_WILL = Set.of("we'll", "i'll");
    private static final Set<String> WE = Set.of("we", "i", "our");
    private static final Set<String> WILL = Set.of("will", "shall", "promise");
    private static final Set<String> NOT = Set.of("not", "never", "ne", "не", "en", "emme");
    private static final Set<String> DO = Set.of(
            "call",
            "ring",
            "phone",
            "write",
            "email",
            "mail",
            "send",
            "come",
            "visit",
            "repair",
            "fix",
            "mend",
            "replace",
            "refund",
            "reply",
            "answer",
            "contact",
            "deliver",
            "inform",
            "update",
            "check",
            "investigate",
            "return",
            "credit",
            "touch",
            "back",
            "tell",
            "let",
            "arrange",
            "flush",
            "pay",
            "finish",
            "confirm",
            "bring",
            "test",
            "install");
    private static final Set<String> BOMO = Set.of("bom", "bomo");
    private static final List<String> NAREDILI = List.of(
            "poklica",
            "klica",
            "pisal",
            "napisal",
            "posla",
            "priš",
            "popravi",
            "zamenja",
            "vrni",
            "povrni",
            "odgovori",
            "javi",
            "sporoči",
            "obvesti",
            "dostavi",
            "preveri",
            "uredi",
            "oglasi",
            "potrdi",
            "izprazni",
            "namesti");
    private static final Set<String> SAID_OUTRIGHT = Set.of(
            // Slovenian says it in the present tense too
            "pokličem",
            "pokličemo",
            "pošljem",
            "pošljemo",
            "javim",
            "javimo",
            "sporočim",
            "sporočimo",
            "obvestim",
            "obvestimo",
            "pridem",
            "pridemo",
            "popravimo",
            "zamenjamo",
            "vrnemo",
            "povrnemo",
            "odgovorimo",
            "uredimo",
            "preverimo",
            "dostavimo",
            "oglasimo",
            // Russian: the perfective future
            "позвоню",
            "позвоним",
            "перезвоню",
            "перезвоним",
            "напишу",
            "напишем",
            "пришлю",
            "пришлём",
            "пришлем",
            "отправлю",
            "отправим",
            "приеду",
            "приедем",
            "исправлю",
            "исправим",
            "починю",
            "починим",
            "заменю",
            "заменим",
            "верну",
            "вернём",
            "вернем",
            "отвечу",
            "ответим",
            "сообщу",
            "сообщим",
            "свяжусь",
            "свяжемся",
            "уточню",
            "уточним",
            "проверю",
            "проверим",
            "доставлю",
            "доставим",
            "устраним",
            "возместим",
            "подтвердим",
            // Finnish: the present tense is the future
            "soitan",
            "soitamme",
            "lähetän",
            "lähetämme",
            "palaan",
            "palaamme",
            "ilmoitan",
            "ilmoitamme",
            "tulen",
            "tulemme",
            "korjaan",
            "korjaamme",
            "vaihdan",
            "vaihdamme",
            "palautan",
            "palautamme",
            "vastaamme",
            "hyvitän",
            "hyvitämme",
            "toimitan",
            "toimitamme",
            "tarkistan",
            "tarkistamme",
            "selvitän",
            "selvitämme",
            "kirjoitan",
            "kirjoitamme",
            "hoidan",
            "hoidamme",
            "vahvistamme");
    private static final Set<String> OTAMME = Set.of("otan", "otamme");

    private CommitmentWords() {}

    /** The sentences, each at most 500 characters, the first ten of them. Questions commit nobody. */
    static List<String> in(CharSequence text) {
        return Sentences.of(text).stream()
                .filter(sentence -> !sentence.asks() && commits(sentence.words()))
                .map(Sentence::text)
                .map(words -> words.length() <= LONGEST ? words : words.substring(0, LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean commits(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean denied = at > 0 && NOT.contains(words.get(at - 1));
            if (!denied
                    && (SAID_OUTRIGHT.contains(word)
                            || (promises(words, at) && follows(words, at, DO))
                            || (BOMO.contains(word) && isNear(words, at))
                            || (OTAMME.contains(word) && follows(words, at, Set.of("yhteyttä"))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean promises(List<String> words, int at) {
        if (WE_WILL.contains(words.get(at))) {
            return true;
        }
        if (!WILL.contains(words.get(at))) {
            return false;
        }
        for (int before = Math.max(0, at - 3); before < at; before++) {
            boolean ours = words.get(before).equals("our") || before == at - 1;
            if (ours && WE.contains(words.get(before))) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(List<String> words, int at, Set<String> wanted) {
        for (int next = at + 1; next < words.size() && next <= at + NEAR; next++) {
            if (NOT.contains(words.get(next))) {
                return false;
            }
            if (wanted.contains(words.get(next))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(List<String> words, int at) {
        int last = Math.min(words.size() - 1, at + NEAR);
        for (int near = Math.max(0, at - NEAR); near <= last; near++) {
            if (NAREDILI.stream().anyMatch(words.get(near)::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
