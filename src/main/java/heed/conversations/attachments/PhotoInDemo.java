package heed.conversations.attachments;

import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.Attachment;
import heed.conversations.AuthorKind;
import heed.conversations.ConversationSelection;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.platform.Blobs;
import heed.platform.DemoChapter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** The crew's picture of the broken main stands in the conversation about it. */
@Component
record PhotoInDemo(AppendEntry appendEntry, ConversationSelection selection, Blobs blobs) implements DemoChapter {

    private static final String SUBJECT = "Water coming up through Mill Lane";
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void tell() {
        selection.found(Actor.SYSTEM, "all", "\"" + SUBJECT + "\"", 20).stream()
                .filter(each -> each.subject().equals(SUBJECT) && each.mergedInto() == null)
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(KnownConversation conversation) {
        byte[] picture = trench();
        var words = new Words(
                "From the trench: the collar has cracked along the seam, about a hand wide.",
                null,
                null,
                "en",
                List.of(new Attachment(blobs.store(picture), "mill-lane-trench.png", "image/png", picture.length)));
        appendEntry.append(
                Actor.SYSTEM,
                conversation.id(),
                Addition.of(EntryKind.NOTE, words)
                        .by(AuthorKind.PERSON, "Jon Bell")
                        .externalId("demo:trench"));
    }

    /** A pipe in the earth, with water where it broke. */
    private static byte[] trench() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8a7457), 0, HEIGHT, new Color(0x3d2f22)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(new GradientPaint(0, 260, new Color(0x9aa3a8), 0, 400, new Color(0x4a5359)));
        pen.fillRect(0, 260, WIDTH, 140);
        pen.setColor(new Color(0x5c666c));
        pen.fillRect(430, 240, 100, 180);
        pen.setColor(new Color(0x1c2226));
        pen.setStroke(new BasicStroke(7));
        pen.drawPolyline(new int[] {470, 482, 474, 490, 480}, new int[] {240, 290, 335, 380, 420}, 5);
        pen.setPaint(new GradientPaint(0, 420, new Color(0xb0c8d4), 0, HEIGHT, new Color(0x6b5a3e)));
        pen.fillOval(260, 430, 440, 150);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
