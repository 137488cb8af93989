package heed.standards.pages;

/**
 * A share drawn against its target.
 *
 * @param attained how far the bar reaches: {@code 80.56%}
 * @param target where the line stands
 * @param words what the drawing says
 */
public record Bullet(String attained, String target, String words) {}
