package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.TitleBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes documents as Markdown with tables (GitHub's flavour), for repositories and wikis. */
final class MarkdownRenderer implements Renderer {

    private static final int DEEPEST = 6;

    @Override
    public String id() {
        return "md";
    }

    @Override
    public String label() {
        return "Markdown";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage();
        title(document, page);
        document.sections().forEach(section -> add(section, 2, page));
        if (!document.title().look().notice().isEmpty()) {
            page.line("---")
                    .blank()
                    .line(MarkdownPage.escaped(document.title().look().notice()))
                    .blank();
        }
        out.write((page.text().strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void title(Document document, MarkdownPage page) {
        TitleBlock title = document.title();
        page.line("# " + MarkdownPage.escaped(title.title())).blank();
        String organisation = title.look().organisation();
        page.line(MarkdownPage.escaped(title.subtitle() + (organisation.isEmpty() ? "" : ", " + organisation)))
                .blank();
        page.line("| | |").line("|---|---|");
        for (Entries.Field field : title.fields()) {
            page.line("| %s | %s |"
                    .formatted(
                            MarkdownPage.escaped(field.heading()),
                            MarkdownPage.escaped(field.text().words())));
        }
        page.blank();
        contents(document.sections(), page);
    }

    private static void contents(List<Section> sections, MarkdownPage page) {
        sections.forEach(
                section -> page.line("- [%s](#%s)".formatted(MarkdownPage.escaped(section.heading()), section.id())));
        page.blank();
    }

    /** Anchors of their own, as every wiki derives others from headings. */
    private static void add(Section section, int level, MarkdownPage page) {
        page.line("<a id=\"%s\"></a>".formatted(section.id())).blank();
        page.line("#".repeat(Math.min(level, DEEPEST)) + " " + MarkdownPage.escaped(section.heading()))
                .blank();
        section.blocks().forEach(block -> block.show(page));
        section.sections().forEach(inner -> add(inner, level + 1, page));
    }
}
