package heed.channels.webform;

import org.jspecify.annotations.Nullable;

/** What the public page posts. */
record QuestionForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String website) {

    Question question() {
        return new Question(
                line(name),
                line(email),
                line(subject),
                text == null ? "" : text.replace("\r\n", "\n").replace("\0", "").strip(),
                !line(website).isEmpty());
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
