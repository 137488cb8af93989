package heed.parties.organisations;

import heed.parties.CustomerId;

/**
 * Who belongs to an organisation.
 *
 * @param byName whether they were made a member; else they belong by a verified address
 */
record Member(CustomerId customer, boolean lead, boolean byName) {

    String role() {
        return lead ? "lead" : "member";
    }
}
