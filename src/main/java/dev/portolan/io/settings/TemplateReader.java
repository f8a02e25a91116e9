package dev.portolan.io.settings;

import dev.portolan.io.json.Cursor;
import dev.portolan.report.document.Look;
import dev.portolan.report.pack.Part;
import dev.portolan.report.pack.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how a project wants its reports: title block, logo, colour, chapters. */
final class TemplateReader {

    private static final Set<String> KNOWN =
            Set.of("title", "organisation", "notice", "logo", "accent", "paper", "sections");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final long LARGEST_LOGO = 1024L * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Path settings;

    /** @param settings as seen from which files are named */
    TemplateReader(Path settings) {
        this.settings = settings;
    }

    Template read(Cursor at) {
        if (!at.isRecord()) {
            return Template.USUAL;
        }
        Known.check(at, KNOWN);
        Look look = new Look(
                at.text("organisation"),
                at.text("notice"),
                at.member("accent").flatMap(TemplateReader::colour).orElse(Look.PLAIN.accent()),
                at.member("paper")
                        .flatMap(paper -> Known.word(paper, Look.Paper.class))
                        .orElse(Look.Paper.A4),
                at.member("logo").flatMap(this::logo));
        String title = at.text("title");
        return new Template(
                look,
                title.isBlank() ? Template.USUAL.title() : title,
                at.member("sections").map(TemplateReader::parts).orElse(Template.USUAL.parts()));
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

    private Optional<Look.Logo> logo(Cursor at) {
        String name = at.text();
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            Path file = settings.resolveSibling(name);
            if (Files.size(file) > LARGEST_LOGO) {
                at.error("\"%s\" is larger than 1 MB; give a smaller picture".formatted(name));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<String> type = type(bytes);
            if (type.isEmpty()) {
                at.error("\"%s\" is neither PNG nor JPEG; give one of them".formatted(name));
            }
            return type.map(one -> new Look.Logo(one, Base64.getEncoder().encodeToString(bytes)));
        } catch (IOException | RuntimeException e) { // also what is no file name
            at.error("\"%s\" cannot be read; check the name and the folder".formatted(name));
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
