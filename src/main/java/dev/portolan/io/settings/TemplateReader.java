package dev.portolan.io.settings;

import dev.portolan.io.json.Cursor;
import dev.portolan.report.document.Look;
import dev.portolan.report.pack.Part;
import dev.portolan.report.pack.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how a project wants its reports: title, colour, paper, chapters. */
final class TemplateReader {

    private static final Set<String> KNOWN =
            Set.of("title", "organisation", "notice", "logo", "accent", "paper", "sections");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final BlockSettings block;

    /** @param block whose designs they are */
    TemplateReader(BlockSettings block) {
        this.block = block;
    }

    Template read(Optional<Cursor> report) {
        Optional<Cursor> held = report.filter(Cursor::isRecord);
        held.ifPresent(at -> Known.check(at, KNOWN));
        Look look = new Look(
                block.organisation(),
                text(held, "notice", block.classification()),
                held.flatMap(at -> at.member("accent"))
                        .flatMap(TemplateReader::colour)
                        .orElse(Look.PLAIN.accent()),
                held.flatMap(at -> at.member("paper"))
                        .flatMap(paper -> Known.word(paper, Look.Paper.class))
                        .orElse(Look.Paper.A4),
                block.logo());
        return new Template(
                look,
                text(held, "title", Template.USUAL.title()),
                held.flatMap(at -> at.member("sections"))
                        .map(TemplateReader::parts)
                        .orElse(Template.USUAL.parts()),
                block.author());
    }

    private static String text(Optional<Cursor> report, String name, String otherwise) {
        return report.map(at -> at.text(name)).filter(words -> !words.isBlank()).orElse(otherwise);
    }

    private static Optional<String> colour(Cursor at) {
        String text = at.text();
        if (COLOUR.matcher(text).matches()) {
            return Optional.of(text);
        }
        at.error("\"%s\" is no colour; write one such as \"#0B6BCB\"".formatted(text));
        return Optional.empty();
    }

    private static List<Part> parts(Cursor at) {
        List<Part> parts = new ArrayList<>();
        List<String> ids = Arrays.stream(Part.values()).map(Part::id).toList();
        for (Cursor item : at.items()) {
            String id = item.text();
            Part.byId(id)
                    .ifPresentOrElse(
                            part -> {
                                if (parts.contains(part)) {
                                    item.error("\"%s\" stands here twice; remove one".formatted(id));
                                } else {
                                    parts.add(part);
                                }
                            },
                            () -> item.error("there is no section \"%s\"%s".formatted(id, Known.meant(id, ids))));
        }
        return parts.isEmpty() ? Template.USUAL.parts() : parts;
    }
}
