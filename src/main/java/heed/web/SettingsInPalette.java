package heed.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of the settings by the words of their titles and summaries. */
@Component
record SettingsInPalette(ObjectProvider<SettingsEntry> settings) implements PaletteSource {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Offer> offers(Principal who, Frame frame, String words, int most) {
        return settings.stream()
                .filter(each -> each.opensFor(who))
                .filter(each -> (title(frame, each) + " " + frame.text(each.key() + ".summary"))
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
                .limit(most)
                .map(each ->
                        new Offer(each.address(), each.icon(), title(frame, each), frame.text("web.place.settings")))
                .toList();
    }

    private static String title(Frame frame, SettingsEntry each) {
        return frame.text(each.key() + ".title");
    }
}
