package dev.portolan.io.exporting.report;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Review packs of the samples, and of one whose names mean ill. */
final class Packs {

    /** What somebody may call a component. */
    static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script>",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|'/C calc'!A0",
            "@SUM(1+1)*cmd",
            "-2+3",
            "\u202Eevil\u202C rtl",
            "שלום עולם",
            "\uD83D\uDE80 rocket \uD83D\uDC69\u200D\uD83D\uDCBB",
            "tab\tnew\nline | pipe `tick` **bold** [x](javascript:alert(1))",
            "]]>--></style></svg><b>",
            "\u0000\u0007 bell",
            "x".repeat(4000));

    private static final Map<String, Document> PACKS = new ConcurrentHashMap<>();

    private Packs() {}

    static Stream<String> samples() {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".topology.json"))
                    .map(name -> name.replace(".topology.json", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document of(String sample) {
        return PACKS.computeIfAbsent(sample, name -> ReviewPack.of(reviewed(design(name)), Template.USUAL));
    }

    static Reviewed reviewed(Design design) {
        Review review = Review.of(design, Catalog.azure(), LocalDate.of(2026, 11, 28));
        return Reviewed.of(review, Rules.all(), Severity.ERROR, "designs/a.topology.json");
    }

    static Design design(String sample) {
        String file = sample + ".topology.json";
        try {
            return DesignReader.read(file, Files.readString(Path.of("samples", file)))
                    .design()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample all of whose components, flows, notes and itself bear hostile names. */
    static Document hostile() {
        return PACKS.computeIfAbsent("hostile:", key -> {
            Design design = design("poor-design").named(HOSTILE.get(0) + HOSTILE.get(5));
            int number = 0;
            for (Component component : List.copyOf(design.topology().components())) {
                design = design.with(component.named(HOSTILE.get(number++ % HOSTILE.size())));
            }
            List<Note> notes = new ArrayList<>();
            for (String text : HOSTILE) {
                notes.add(new Note(
                        "note-" + notes.size(),
                        text,
                        new dev.portolan.geom.Rect(0, 0, 10, 10),
                        dev.portolan.model.Properties.NONE));
            }
            return ReviewPack.of(reviewed(design.withNotes(notes)), Template.USUAL);
        });
    }

    static byte[] rendered(String format, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.byId(format).orElseThrow().render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
