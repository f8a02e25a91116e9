package dev.portolan.io.importing.files;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.ImportReport;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of the corpus is understood, and what is not. */
final class CorpusFigures {

    /** What Azure alone knows: what is deployed where, by whom, and what it answers then. */
    private static final Pattern RUNTIME = Pattern.compile(
            "reference\\(|list[A-Za-z]*\\(|resourceGroup\\(\\)|subscription\\(\\)|tenant\\(\\)|deployment\\(\\)|utcNow\\(|newGuid\\(|pickZones\\(|secret\\(");

    private static final Pattern PARAMETER = Pattern.compile("parameters\\('|\\{[A-Za-z]+}|the rounds of the loop");

    private int files;
    private int found;
    private int mapped;
    private int kept;
    private int resolved;
    private int dangling;
    private int evaluated;
    private int opaque;
    private final Map<String, Integer> outside = new TreeMap<>();
    private final Map<String, Integer> why = new TreeMap<>();
    private final Map<String, List<String>> referred = new TreeMap<>();

    void add(String item, List<Path> sources, Imported imported) throws IOException {
        ImportReport report = imported.report();
        files += sources.size();
        found += total(report.found());
        mapped += total(report.mapped());
        kept += total(report.generic());
        report.ignored().forEach((type, count) -> outside.merge(type.toLowerCase(Locale.ROOT), count, Integer::sum));
        resolved += report.tally().resolved();
        dangling += report.tally().dangling();
        evaluated += report.tally().evaluated();
        opaque += report.tally().opaque();
        if (!report.referred().isEmpty()) {
            referred.put(item, report.referred().stream().map(Object::toString).toList());
        }
        reasons(sources);
    }

    private void reasons(List<Path> sources) throws IOException {
        Optional<SourceFile> parameters = Optional.empty();
        Optional<SourceFile> template = Optional.empty();
        for (Path path : sources) {
            if (Files.isRegularFile(path)) {
                SourceFile file = new SourceFile(path.toString(), Files.readString(path));
                parameters = ArmTemplates.recognisesParameters(file) ? Optional.of(file) : parameters;
                template = ArmTemplates.recognises(file) ? Optional.of(file) : template;
            }
        }
        if (template.isPresent()) {
            SourceFile read = template.get();
            List<AzureResource> resources = parameters
                    .map(values -> ArmTemplates.read(read, values))
                    .orElseGet(() -> ArmTemplates.read(read))
                    .resources();
            resources.forEach(resource ->
                    resource.undetermined().values().forEach(reason -> why.merge(sort(reason), 1, Integer::sum)));
        }
    }

    private static String sort(String reason) {
        if (RUNTIME.matcher(reason).find()) {
            return "known to Azure alone";
        }
        return PARAMETER.matcher(reason).find() ? "a parameter without a value" : "not evaluated: " + reason;
    }

    int percentResolved() {
        return resolved * 100 / (resolved + dangling);
    }

    /** Types of the network that are left out. */
    List<String> leftOut() {
        return outside.keySet().stream()
                .filter(type -> type.matches("microsoft\\.(network|cdn|servicenetworking)/.*"))
                .toList();
    }

    /** Why expressions have no value though somebody could know it. */
    List<String> notEvaluated() {
        return why.keySet().stream()
                .filter(reason -> reason.startsWith("not evaluated"))
                .toList();
    }

    String text() {
        return """
                files imported: %d of %d
                resources found: %d; of the topology: %d, of which %d became components or parts of one, %d were kept as they are
                outside of a topology: %s
                references: %s lead to what the files describe; %d to what they only name: %s
                expressions: %s have a value; those without: %s
                """.formatted(
                        files,
                        files,
                        found,
                        mapped + kept,
                        mapped,
                        kept,
                        counts(outside),
                        share(resolved, resolved + dangling),
                        dangling,
                        referred,
                        share(evaluated, evaluated + opaque),
                        counts(why));
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String share(int with, int all) {
        return "%d of %d (%d %%)".formatted(with, all, all == 0 ? 0 : with * 100L / all);
    }
}
