package heed.channels.mail.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How mail programs introduce a quoted mail or sign for their owner, in English, Slovenian, Russian, Finnish, German, French,
 * Spanish and Italian. All checks look at a bounded piece of one line.
 */
final class QuoteMarks {

    private static final int LONGEST = 400;
    private static final int LONGEST_UNDATED = 100;

    private static final List<String> WROTE = List.of(
            "wrote:",
            "writes:",
            "said:",
            "napisal:",
            "napisala:",
            "napisal/a:",
            "napisal(a):",
            "napisal/-a:",
            "napisali:",
            "piše:",
            "pravi:",
            "пишет:",
            "писал:",
            "писала:",
            "писал(а):",
            "написал:",
            "написала:",
            "написал(а):",
            "написал/а:",
            "kirjoitti:",
            "kirjoittaa:",
            "schrieb:",
            "schreibt:",
            "geschrieben:",
            "a écrit :",
            "a écrit :",
            "a écrit:",
            "écrivit :",
            "écrit:",
            "escribió:",
            "escribio:",
            "ha escrito:",
            "ha scritto:",
            "scrive:",
            "scrisse:");

    private static final List<String> BEGINS = List.of(
            "on ",
            "at ",
            "dne ",
            "v ",
            "am ",
            "den ",
            "le ",
            "el ",
            "il ",
            "il giorno ",
            "ma ",
            "ti ",
            "ke ",
            "to ",
            "pe ",
            "la ",
            "su ",
            "пн",
            "вт",
            "ср",
            "чт",
            "пт",
            "сб",
            "вс",
            "pon",
            "tor",
            "sre",
            "čet",
            "pet",
            "sob",
            "ned");

    private static final List<String> ORIGINAL = List.of(
            "original message",
            "original appointment",
            "izvirno sporočilo",
            "prvotno sporočilo",
            "исходное сообщение",
            "alkuperäinen viesti",
            "original-nachricht",
            "originalnachricht",
            "ursprüngliche nachricht",
            "ursprungliche nachricht",
            "message d'origine",
            "message d’origine",
            "message original",
            "mensaje original",
            "messaggio originale",
            "reply message",
            "reply above this line");

    private static final List<String> FORWARDED = List.of(
            "forwarded message",
            "begin forwarded message",
            "posredovano sporočilo",
            "пересланное сообщение",
            "пересылаемое сообщение",
            "начало переадресованного",
            "välitetty viesti",
            "edelleenlähetetty viesti",
            "weitergeleitete nachricht",
            "anfang der weitergeleiteten",
            "message transféré",
            "message transmis",
            "début du message",
            "mensaje reenviado",
            "mensaje transferido",
            "messaggio inoltrato",
            "inizio messaggio");

    private static final List<String> SENT_FROM = List.of(
            "sent from my ",
            "sent from outlook",
            "sent from mail for",
            "sent from yahoo",
            "sent from proton",
            "sent via ",
            "sent with proton",
            "get outlook for",
            "sent from the ",
            "poslano z moj",
            "poslano iz moj",
            "poslano iz iphon",
            "poslano iz napr",
            "poslano z napr",
            "poslano s telefon",
            "poslano iz outlook",
            "отправлено с ",
            "отправлено из ",
            "отправлено от ",
            "послано с ",
            "lähetetty iphon",
            "lähetetty ipad",
            "lähetetty puhelim",
            "lähetetty samsung",
            "lähetetty laitte",
            "lähetetty android",
            "lähetetty outlook",
            "hanki outlook",
            "von meinem ",
            "gesendet von ",
            "gesendet mit ",
            "gesendet aus ",
            "diese nachricht wurde von mein",
            "envoyé de mon ",
            "envoyé depuis ",
            "envoyé à partir ",
            "télécharger outlook",
            "obtenir outlook",
            "enviado desde ",
            "enviado de mi ",
            "obtener outlook",
            "inviato da ",
            "inviato dal ",
            "scarica outlook",
            "ottieni outlook");

    private static final Map<Label, Set<String>> LABELS = Map.of(
            Label.FROM, Set.of("from", "od", "от", "от кого", "lähettäjä", "von", "de", "da"),
            Label.SENT,
                    Set.of(
                            "sent",
                            "date",
                            "poslano",
                            "datum",
                            "отправлено",
                            "дата",
                            "lähetetty",
                            "päivä",
                            "päiväys",
                            "päivämäärä",
                            "gesendet",
                            "envoyé",
                            "enviado",
                            "enviado el",
                            "fecha",
                            "inviato",
                            "data"),
            Label.TO,
                    Set.of(
                            "to",
                            "za",
                            "komu",
                            "кому",
                            "vastaanottaja",
                            "an",
                            "à",
                            "a",
                            "para",
                            "destinataire",
                            "cc",
                            "kp",
                            "копия"),
            Label.SUBJECT, Set.of("subject", "zadeva", "тема", "aihe", "betreff", "objet", "asunto", "oggetto"));

    private QuoteMarks() {}

    /** The fields of the header that Outlook puts above a quoted mail. */
    enum Label {
        FROM,
        SENT,
        TO,
        SUBJECT
    }

    /** "On Tuesday Ada Whitlock wrote:" and its like, also when cut over up to three lines. */
    static boolean attributes(String lines) {
        if (lines.length() > LONGEST || !lines.endsWith(":")) {
            return false;
        }
        String words = lines.toLowerCase(Locale.ROOT);
        boolean dated = words.chars().anyMatch(Character::isDigit) || words.indexOf('@') > 0;
        boolean gmailInRussian = words.endsWith(">:") && words.contains(" г.") && dated;
        return dated && (wrote(words) || gmailInRussian);
    }

    /** "On Mon, Bob wrote:", without a date: certain enough only directly above a ">". */
    static boolean namesTheWriter(String line) {
        return line.length() <= LONGEST_UNDATED && line.endsWith(":") && wrote(line.toLowerCase(Locale.ROOT));
    }

    private static boolean wrote(String words) {
        return WROTE.stream().anyMatch(words::endsWith) || words.contains(" schrieb ") || words.contains(" kirjoitti ");
    }

    /** Begins with a date or a day, as programs write it: certain enough to join lines and to cut without a ">" below. */
    static boolean beginsWithDate(String line) {
        String words = line.substring(0, Math.min(line.length(), 20)).toLowerCase(Locale.ROOT);
        return !words.isEmpty()
                && (Character.isDigit(words.charAt(0)) || BEGINS.stream().anyMatch(words::startsWith));
    }

    /** "-----Original Message-----" in its languages. */
    static boolean original(String line) {
        return ruled(line) && names(line, ORIGINAL);
    }

    static boolean forwards(String line) {
        return line.length() < LONGEST
                && names(line, FORWARDED)
                && (ruled(line.stripLeading()) || line.stripTrailing().endsWith(":"));
    }

    /** "Sent from my telephone", which nobody wrote. */
    static boolean sentFrom(String line) {
        return line.length() < 120 && SENT_FROM.stream().anyMatch(line.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** The rule that Outlook on the web draws above a quoted mail. */
    static boolean rule(String line) {
        return line.length() >= 10 && line.length() < LONGEST && line.chars().allMatch(letter -> letter == '_');
    }

    /** Which header field this line shows, or null. */
    static @Nullable Label label(String line) {
        String words =
                line.substring(0, Math.min(line.length(), 60)).replace("*", "").toLowerCase(Locale.ROOT);
        int colon = words.indexOf(':');
        if (colon <= 0 || colon > 20) {
            return null;
        }
        String name = words.substring(0, colon).strip();
        for (Label label : EnumSet.allOf(Label.class)) {
            if (LABELS.getOrDefault(label, Set.of()).contains(name)) {
                return label;
            }
        }
        return null;
    }

    private static boolean ruled(String line) {
        return line.startsWith("--") && line.length() < LONGEST;
    }

    private static boolean names(String line, List<String> names) {
        String words = line.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(words::contains);
    }
}
