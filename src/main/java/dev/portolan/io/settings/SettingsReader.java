package dev.portolan.io.settings;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.RuleSettings;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.Problem;
import dev.portolan.io.json.Cursor;
import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code portolan.yaml}; whatever is wrong in it is told with line, path and remedy. */
final class SettingsReader {

    private static final Set<String> KNOWN =
            Set.of("profile", "failOn", "baseline", "rules", "packs", "export", "titleBlock", "report");

    private final Path file;
    private final Problems problems;

    private SettingsReader(Path file) {
        this.file = file;
        this.problems = new Problems(file.toString());
    }

    static ProjectSettings read(Path file) {
        return new SettingsReader(file).read();
    }

    private ProjectSettings read() {
        Optional<Cursor> root = TextFile.read(file, problems)
                .flatMap(text -> YamlTree.read(text, problems))
                .map(node -> new Cursor(node, JsonPath.ROOT, problems))
                .filter(Cursor::isRecord);
        root.ifPresent(at -> Known.check(at, KNOWN));
        List<Problem> wrong = new ArrayList<>();
        List<Rule> own = root.map(at -> packs(at, wrong)).orElse(List.of());
        List<RuleInfo> all = Stream.concat(Rules.all().stream(), own.stream())
                .map(Rule::info)
                .toList();
        BlockSettings block = root.map(new BlockReader(file)::read).orElse(BlockSettings.NONE);
        return new ProjectSettings(
                Optional.of(file),
                root.flatMap(at -> word(at, "profile", Profile.class)),
                root.flatMap(at -> word(at, "failOn", Severity.class)),
                root.flatMap(at -> at.member("baseline")).flatMap(this::path),
                root.flatMap(at -> at.member("rules"))
                        .map(at -> new RuleDecisions(all).read(at))
                        .orElse(RuleSettings.NONE),
                own,
                root.map(at -> PictureSettings.read(at, block)).orElse(PictureSettings.NONE),
                new TemplateReader(block).read(root.flatMap(at -> at.member("report"))),
                Stream.concat(problems.found().stream(), wrong.stream()).toList());
    }

    private List<Rule> packs(Cursor root, List<Problem> wrong) {
        List<Rule> own = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Rules.all().forEach(rule -> taken.add(rule.info().id()));
        for (Cursor at : root.items("packs")) {
            path(at).ifPresent(pack -> {
                PackReader.Read read = PackReader.read(pack, taken);
                read.rules().forEach(rule -> taken.add(rule.info().id()));
                own.addAll(read.rules());
                wrong.addAll(read.problems());
            });
        }
        return own;
    }

    private static <E extends Enum<E>> Optional<E> word(Cursor root, String name, Class<E> type) {
        return root.member(name).flatMap(at -> Known.word(at, type));
    }

    /** A file of the project, as seen from the settings. */
    private Optional<Path> path(Cursor at) {
        String text = at.text();
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(file.resolveSibling(text).normalize());
        } catch (InvalidPathException e) {
            at.error("\"" + text + "\" cannot be the name of a file; correct it");
            return Optional.empty();
        }
    }
}
