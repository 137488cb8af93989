package heed.samples.conversations.nested;

public class Below {

    public static final String ANSWER = String.valueOf("known from above");

    private Below() {}
}
