package heed.standards.pages;

/**
 * How long people waited: drawing and words.
 *
 * @param givenUp how many gave up; empty where nobody did
 */
public record WaitsPart(
        String summary, String title, Waits chart, String threshold, String unacceptable, String givenUp) {}
