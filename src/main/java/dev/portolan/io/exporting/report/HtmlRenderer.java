package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Look;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.TitleBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a document as one web page that asks for nothing else: its policy allows only its own style, its own script and
 * what is written into it. Without the script everything can be read; it filters findings and moves the drawing.
 */
final class HtmlRenderer implements Renderer {

    private static final String POLICY = "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:;"
            + " font-src data:; base-uri 'none'; form-action 'none'";

    /** Typefaces by family and weight, as the style sheet and the drawing ask for them. */
    private static final List<Face> FACES = List.of(
            new Face("Inter", 400, "Inter_400Regular.ttf"),
            new Face("Inter", 500, "Inter_500Medium.ttf"),
            new Face("Inter", 600, "Inter_600SemiBold.ttf"),
            new Face("Inter", 700, "Inter_700Bold.ttf"),
            new Face("JetBrains Mono", 400, "JetBrainsMono_400Regular.ttf"),
            new Face("JetBrains Mono", 500, "JetBrainsMono_500Medium.ttf"));

    /** Beyond this the head of the page would be all there is to see; the window's title has all of it. */
    private static final int LONGEST_TITLE = 240;

    private record Face(String family, int weight, String file) {}

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String label() {
        return "Web page";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        HtmlPage page = new HtmlPage();
        body(document, page);
        String body = page.text();
        String style = style(document.title().look(), body);
        String script = resource("report.js");
        String head = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta name="generator" content="Portolan">
                <title>%s</title>
                """.formatted(
                POLICY.formatted(hash(style), hash(script)),
                Html.escaped(document.title().title() + " – " + document.title().subtitle()));
        String whole = head + "<style>" + style + "</style>\n</head>\n<body>\n" + body + "<script>" + script
                + "</script>\n</body>\n</html>\n";
        out.write(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static void body(Document document, HtmlPage page) {
        page.line("<a class=\"skip\" href=\"#main\">Skip to the content</a>");
        header(document.title(), page);
        page.line("<div class=\"columns\">");
        page.line("<nav class=\"contents\" aria-label=\"Contents\"><h2>Contents</h2><ol>");
        document.sections().forEach(section -> contents(section, page));
        page.line("</ol></nav>");
        page.line("<main id=\"main\">");
        document.sections().forEach(section -> section(section, 2, page));
        page.line("</main></div>");
        Look look = document.title().look();
        page.line("<footer><p>%s</p></footer>"
                .formatted(Html.escaped(look.notice().isEmpty() ? "Written by Portolan" : look.notice())));
    }

    private static void header(TitleBlock title, HtmlPage page) {
        Look look = title.look();
        page.line("<header class=\"title\">");
        look.logo()
                .ifPresent(logo -> page.line("<img class=\"logo\" alt=\"%s\" src=\"data:%s;base64,%s\">"
                        .formatted(
                                Html.escaped(look.organisation()),
                                Html.escaped(logo.type()),
                                Html.escaped(logo.base64()))));
        String organisation = look.organisation().isEmpty() ? "" : look.organisation() + " · ";
        page.line("<p class=\"kicker\">%s</p>".formatted(Html.escaped(organisation + title.subtitle())));
        page.line("<h1>%s</h1>".formatted(Html.breakable(HtmlPage.shortened(title.title(), LONGEST_TITLE))));
        page.line("<dl class=\"facts\">");
        for (Entries.Field field : title.fields()) {
            page.line("<div><dt>%s</dt><dd>%s</dd></div>"
                    .formatted(Html.escaped(field.heading()), Html.of(field.text())));
        }
        page.line("</dl></header>");
    }

    private static void contents(Section section, HtmlPage page) {
        page.line(
                "<li><a href=\"#%s\">%s</a>".formatted(Html.escaped(section.id()), Html.breakable(section.heading())));
        if (!section.sections().isEmpty()) {
            page.line("<ol>");
            section.sections()
                    .forEach(inner -> page.line("<li><a href=\"#%s\">%s</a></li>"
                            .formatted(
                                    Html.escaped(inner.id()),
                                    Html.escaped(HtmlPage.shortened(inner.heading(), HtmlPage.LONGEST_NAME)))));
            page.line("</ol>");
        }
        page.line("</li>");
    }

    private static void section(Section section, int level, HtmlPage page) {
        boolean filtered = section.sections().stream()
                .flatMap(inner -> inner.blocks().stream())
                .anyMatch(Entries.class::isInstance);
        page.line("<section id=\"%s\" class=\"level%d\">".formatted(Html.escaped(section.id()), level));
        page.line("<h%d>%s</h%d>".formatted(level, Html.breakable(section.heading()), level));
        if (filtered) {
            page.line("<form class=\"filter\" hidden aria-label=\"Filter findings\"></form>");
        }
        section.blocks().forEach(block -> block.show(page));
        section.sections().forEach(inner -> section(inner, Math.min(level + 1, 3), page));
        page.line("</section>");
    }

    private static String style(Look look, String body) throws IOException {
        Set<Integer> characters = body.codePoints().boxed().collect(Collectors.toSet());
        StringBuilder style = new StringBuilder();
        for (Face face : FACES) {
            style.append("@font-face{font-family:\"%s\";font-weight:%d;src:url(%s) format(\"truetype\")}\n"
                    .formatted(face.family(), face.weight(), SubsetFont.dataAddress(face.file(), characters)));
        }
        style.append(":root{--accent:").append(look.accent()).append("}\n");
        String paper = look.paper() == Look.Paper.A4 ? "A4" : "letter";
        style.append("@page{size:").append(paper).append("}\n");
        return style.append(resource("report.css")).toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("/dev/portolan/report/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
