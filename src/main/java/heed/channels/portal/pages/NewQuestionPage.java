package heed.channels.portal.pages;

import heed.web.Faults;

/**
 * A new question with whatever was typed.
 *
 * @param address with which the customer is signed in
 * @param once of this form: sent twice, it is kept once
 */
public record NewQuestionPage(String address, String once, String subject, String text, Faults faults) {}
