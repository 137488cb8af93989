package heed.knowledge;

/** A reply template as other modules know it. */
public record KnownTemplate(TemplateId id, String code, String name) {}
