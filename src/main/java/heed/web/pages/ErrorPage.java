package heed.web.pages;

import java.util.List;

/** What went wrong and what to do about it. */
public record ErrorPage(int status, String title, List<String> details) {}
