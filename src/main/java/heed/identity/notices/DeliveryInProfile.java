package heed.identity.notices;

import gg.jte.Content;
import heed.identity.Actor;
import heed.identity.ProfilePanel;
import heed.templates.Templates;
import heed.web.Frame;
import org.springframework.stereotype.Component;

/** The way from a person's own page to the delivery of their notices. */
@Component
record DeliveryInProfile(Templates templates) implements ProfilePanel {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content content(Frame frame, Actor actor) {
        return templates.identityNoticesPanel(frame);
    }
}
