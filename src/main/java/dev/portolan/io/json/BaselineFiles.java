package dev.portolan.io.json;

import dev.portolan.io.Problem;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.report.Baseline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and writes the file with the findings that a project knows of. */
public final class BaselineFiles {

    private static final int FORMAT = 1;

    private BaselineFiles() {}

    /**
     * What was read.
     *
     * @param baseline empty where it cannot be read
     */
    public record Read(Optional<Baseline> baseline, List<Problem> problems) {}

    /** Never throws. */
    public static Read read(Path file) {
        Problems problems = new Problems(file.toString());
        Optional<Baseline> baseline = text(file, problems)
                .flatMap(text -> JsonTree.read(text, problems))
                .map(root -> new Cursor(root, JsonPath.ROOT, problems))
                .filter(Cursor::isRecord)
                .map(BaselineFiles::baseline);
        return new Read(baseline.filter(read -> problems.none()), problems.found());
    }

    private static Optional<String> text(Path file, Problems problems) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= JsonTree.MOST_CHARACTERS) {
                return Optional.of(Files.readString(file));
            }
            problems.error(
                    0,
                    JsonPath.ROOT,
                    Files.exists(file)
                            ? "this is no baseline; choose another file"
                            : "there is no such baseline; portolan check --write-baseline FILE writes one");
        } catch (IOException e) {
            problems.error(0, JsonPath.ROOT, "the baseline cannot be read; is it text in UTF-8, and may you read it?");
        }
        return Optional.empty();
    }

    private static Baseline baseline(Cursor root) {
        if (root.whole("format", 1, Integer.MAX_VALUE, 0) != FORMAT) {
            root.error("this is no baseline of this version; write it anew with portolan check --write-baseline");
            return Baseline.EMPTY;
        }
        return new Baseline(root.items("findings").stream()
                .filter(Cursor::isRecord)
                .map(at -> new Baseline.Entry(
                        at.required("file"), at.required("rule"), subjects(at), at.required("fingerprint")))
                .toList());
    }

    private static List<Subject> subjects(Cursor finding) {
        return finding.items("subjects").stream()
                .filter(Cursor::isRecord)
                .map(at -> new Subject(
                        Names.find(Subject.Type.class, at.required("type")).orElse(Subject.Type.DESIGN), at.text("id")))
                .toList();
    }

    /**
     * Writes it in one step, sorted, so that a diff shows what changed.
     *
     * @throws SaveFailed with a sentence; the old file is whole then
     */
    public static void write(Path file, Baseline baseline) throws SaveFailed {
        AtomicFile.write(file, text(baseline).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Baseline baseline) {
        return new Json()
                .put("format", FORMAT)
                .put("findings", baseline.entries(), BaselineFiles::entry)
                .text();
    }

    private static Value entry(Baseline.Entry entry) {
        return new Json()
                .put("file", entry.file())
                .put("rule", entry.rule())
                .put(
                        "subjects",
                        entry.subjects(),
                        subject -> new Json()
                                .put("type", Names.of(subject.type()))
                                .put("id", subject.id())
                                .done())
                .put("fingerprint", entry.fingerprint())
                .done();
    }
}
