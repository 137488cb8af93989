package heed.knowledge;

import heed.web.UsefulPlace;

/**
 * A template and how useful it has been of late.
 *
 * @param used how often it was sent since three months ago, edited how often with other words
 */
record CountedTemplate(ReplyTemplate template, long used, long edited, long usefulness) {

    /** Where a list goes on behind it. */
    UsefulPlace place() {
        return UsefulPlace.behind(usefulness, template.name(), template.id().value());
    }
}
