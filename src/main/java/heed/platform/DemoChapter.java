package heed.platform;

/** One module's part of the demo story, told through the same verbs as real use. Chapters are told once, in order. */
public interface DemoChapter {

    /** Place in the story: lower is earlier. */
    int order();

    void tell();
}
