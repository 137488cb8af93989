package heed.parties;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.web.Frame;

/** The customer's page for whoever has a place on it and must show it again with what was typed and what is wrong with it. */
public interface CustomerPlace {

    /** @param again stands in the place of the panel with the same key */
    JteModel with(Frame frame, Actor actor, CustomerId id, CustomerPanel.Panel again);
}
