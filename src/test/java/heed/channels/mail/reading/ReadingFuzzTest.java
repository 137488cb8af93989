package heed.channels.mail.reading;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Plays the kept inputs in every run; {@code bench/fuzz} looks for new ones for as long as one likes. */
class ReadingFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void mails(byte[] raw) throws IOException {
        if (MailReader.read(raw) instanceof Reading.Readable(var mail)) {
            for (MailAttachment file : mail.attachments()) {
                MailReader.part(new ByteArrayInputStream(raw), file.part(), OutputStream.nullOutputStream());
            }
            MailReader.files(new ByteArrayInputStream(raw), mail, (file, bytes) -> {});
        } else if (MailReader.read(raw).equals(new Reading.Refused(Unreadable.NOT_UNDERSTOOD))) {
            throw new AssertionError("not understood");
        }
    }

    @FuzzTest(maxDuration = "10m")
    void quotes(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        if (VisibleText.of(text).length() > text.length()) {
            throw new AssertionError("more is visible than was written");
        }
        HtmlText.withoutQuotes(text);
    }

    @FuzzTest(maxDuration = "10m")
    void headers(byte[] bytes) {
        String header = new String(bytes, StandardCharsets.UTF_8);
        EncodedWords.decode(header);
        HeaderParameters.of(header);
        AddressSearch.first(header);
        StatusCode.in(header);
        Tnef.read(bytes);
        SignedContent.of(bytes);
        EmbeddedFiles.in(bytes);
        CalendarText calendar = new CalendarText(header);
        calendar.invitation("");
    }
}
