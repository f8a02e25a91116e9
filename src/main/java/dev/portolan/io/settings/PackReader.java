package dev.portolan.io.settings;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.guidance.packs.Fault;
import dev.portolan.guidance.packs.PackCompiler;
import dev.portolan.guidance.packs.RuleText;
import dev.portolan.io.Problem;
import dev.portolan.io.json.Cursor;
import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Names;
import dev.portolan.io.json.Node;
import dev.portolan.io.json.Problems;
import dev.portolan.model.KindId;
import dev.portolan.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a pack of an organisation's rules; a rule that is wrong is told and left out, the others hold. */
final class PackReader {

    private static final Set<String> TOP = Set.of("rules");
    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "severity",
            "pillar",
            "for",
            "where",
            "require",
            "message",
            "why",
            "remedy",
            "notWhen",
            "links");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{1,6}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int MOST_RULES = 1_000;

    private final Problems problems;
    private final Set<String> taken;
    private final Set<String> kinds = new HashSet<>();
    private final PackCompiler compiler = new PackCompiler();

    /** What a pack holds. */
    record Read(List<Rule> rules, List<Problem> problems) {}

    private PackReader(Path file, Set<String> taken) {
        this.problems = new Problems(file.toString());
        this.taken = new HashSet<>(taken);
        Catalog.azure().kinds().forEach(kind -> kinds.add(kind.id().value()));
    }

    /**
     * Never throws.
     *
     * @param taken ids of other rules
     */
    static Read read(Path file, Set<String> taken) {
        PackReader reader = new PackReader(file, taken);
        Optional<String> text = TextFile.read(file, reader.problems);
        List<Rule> rules = text.flatMap(found -> YamlTree.read(found, reader.problems))
                .map(root -> new Cursor(root, JsonPath.ROOT, reader.problems))
                .filter(Cursor::isRecord)
                .map(root -> reader.rules(root, new SourceText(text.orElse(""))))
                .orElse(List.of());
        return new Read(rules, reader.problems.found());
    }

    private List<Rule> rules(Cursor root, SourceText source) {
        Known.check(root, TOP);
        List<Cursor> items = root.items("rules");
        if (items.size() > MOST_RULES) {
            root.error("more than %,d rules stand here; split the pack".formatted(MOST_RULES));
        }
        return items.stream()
                .limit(MOST_RULES)
                .filter(Cursor::isRecord)
                .flatMap(at -> rule(at, source).stream())
                .toList();
    }

    private Optional<Rule> rule(Cursor at, SourceText source) {
        Known.check(at, KNOWN);
        String id = at.required("id");
        String title = at.required("title");
        String require = at.required("require").stripTrailing();
        String message = at.member("message").map(Cursor::text).orElse(title);
        if (!isGood(at, id) || title.isBlank() || require.isBlank()) {
            return Optional.empty();
        }
        List<String> about = words(at, "for");
        RuleInfo info = new RuleInfo(
                id,
                title,
                at.member("severity")
                        .flatMap(word -> Known.word(word, Severity.class))
                        .orElse(Severity.WARNING),
                at.member("pillar")
                        .flatMap(word -> Known.word(word, Pillar.class))
                        .orElse(Pillar.OPERATIONS),
                at.text("why"),
                at.text("remedy"),
                at.text("notWhen"),
                links(at),
                List.of(),
                about.stream().filter(kinds::contains).map(KindId::new).toList(),
                "",
                List.of());
        Optional<RuleText.About> what = about(at, about);
        Optional<String> where = at.member("where").map(Cursor::text).map(String::stripTrailing);
        PackCompiler.Compiled compiled =
                compiler.compile(new RuleText(info, what.orElse(RuleText.About.COMPONENT), where, require, message));
        compiled.faults().forEach(fault -> report(fault, at, source));
        return compiled.rule().filter(rule -> what.isPresent());
    }

    private boolean isGood(Cursor at, String id) {
        if (!ID.matcher(id).matches()) {
            at.member("id")
                    .ifPresent(place ->
                            place.error("\"%s\" is no id of a rule; write capitals and a number, such as CONTOSO-001"
                                    .formatted(id)));
            return false;
        }
        if (!taken.add(id)) {
            at.member("id")
                    .ifPresent(place -> place.error("another rule has the id \"" + id + "\"; give this one another"));
            return false;
        }
        return true;
    }

    private Optional<RuleText.About> about(Cursor at, List<String> words) {
        if (words.isEmpty()) {
            at.error("\"for\" is missing; write a kind of component, or component, link, trace or design");
            return Optional.empty();
        }
        Optional<RuleText.About> sort =
                words.size() == 1 ? Names.find(RuleText.About.class, words.get(0)) : Optional.empty();
        if (sort.isPresent()) {
            return sort;
        }
        Optional<String> stranger =
                words.stream().filter(word -> !kinds.contains(word)).findFirst();
        stranger.ifPresent(word -> at.member("for")
                .ifPresent(place -> place.error("\"%s\" is no kind of component%s"
                        .formatted(word, Known.near(word, kinds, "; portolan kinds lists them all")))));
        return stranger.isPresent() ? Optional.empty() : Optional.of(RuleText.About.COMPONENT);
    }

    private static List<String> words(Cursor at, String name) {
        return at.member(name)
                .map(place -> place.node() instanceof Node.Items
                        ? place.items().stream().map(Cursor::text).toList()
                        : List.of(place.text()))
                .orElse(List.of());
    }

    private static List<Source> links(Cursor at) {
        List<Source> links = new ArrayList<>();
        at.items("links").forEach(place -> {
            if (place.value() instanceof Value.Text text
                    && LINK.matcher(text.text()).matches()) {
                links.add(new Source("", text.text(), text.text(), ""));
            } else {
                place.wrong("an address such as https://wiki.contoso.com/networks");
            }
        });
        return links;
    }

    /** Says where in the file an expression is wrong, as far as its line and column can be told. */
    private void report(Fault fault, Cursor rule, SourceText source) {
        rule.member(fault.member()).ifPresent(member -> {
            SourceText.Place place = source.place(member.node().line(), member.text(), fault.line(), fault.column());
            String column = place.column() == 0 ? "" : "column %d: ".formatted(place.column());
            problems.error(place.line(), member.path(), column + fault.message());
        });
    }
}
