package dev.portolan.report.document;

/**
 * What is to be typed or kept as it is.
 *
 * @param language such as {@code json}; empty for none
 */
public record Code(String caption, String language, String text) implements Block {

    public Code {
        caption = Legible.line(caption);
        text = Legible.lines(text);
    }

    @Override
    public void show(Page page) {
        page.code(this);
    }
}
