package heed.identity.factors.pages;

import java.util.List;

/** Backup codes, shown this once; next is where to go on. */
public record CodesPage(List<String> codes, String next) {}
