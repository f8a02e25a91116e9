package dev.portolan.report.document;

/**
 * A few words in one style.
 *
 * @param target where a link leads: an address on the web, or {@code #} and the id of a section; empty for no link
 */
public record Run(String words, Style style, String target) {

    /** How words look. */
    public enum Style {
        PLAIN,
        STRONG,
        /** Of less weight than what is around it. */
        QUIET,
        /** As it is typed: addresses, names of properties, commands. */
        CODE
    }

    public Run {
        words = Legible.line(words);
        target = target.startsWith("https://") || target.startsWith("#") ? target : "";
    }

    public Run(String words, Style style) {
        this(words, style, "");
    }
}
