package dev.portolan.report.document;

/** One or more sentences; with a tone other than neutral it is set off as a remark. */
public record Paragraph(Text text, Tone tone) implements Block {

    public static Paragraph of(String words) {
        return new Paragraph(Text.of(words), Tone.NEUTRAL);
    }

    public static Paragraph of(Text text) {
        return new Paragraph(text, Tone.NEUTRAL);
    }

    @Override
    public void show(Page page) {
        page.paragraph(this);
    }
}
