package dev.portolan.io.importing.azure;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Importer;
import dev.portolan.io.importing.LocatedJson;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Azure says of resources that exist: Resource Graph, {@code az … list} and {@code show}, the REST interface, the
 * portal's JSON view, exports of PowerShell (FORMATS.md 3). Whatever stands around them: a record with the id and the
 * type of a resource is one; what it holds is its own, but for a list of {@code resources}.
 */
public final class ResourceJson implements Importer {

    private static final int LOOKED_AT = 20_000;
    private static final Pattern ID =
            Pattern.compile("\"(resource)?id\"\\s*:\\s*\"/subscriptions/[^\"]*/providers/", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEMPLATE =
            Pattern.compile("deploymentTemplate\\.json|\"format_version\"|\"terraform_version\"");

    @Override
    public String label() {
        return "Azure resource JSON";
    }

    @Override
    public Recognition recognise(SourceFile file) {
        String start = file.text().substring(0, Math.min(LOOKED_AT, file.text().length()));
        if (!start.stripLeading().startsWith("{") && !start.stripLeading().startsWith("[")) {
            return Recognition.NO;
        }
        if (TEMPLATE.matcher(start).find()) {
            return Recognition.NO;
        }
        return ID.matcher(start).find() ? Recognition.YES : Recognition.MAYBE;
    }

    @Override
    public Resources read(SourceFile file, Optional<SourceFile> parameters) {
        try {
            LocatedJson.Tree tree = LocatedJson.read(file);
            List<AzureResource> found = new ArrayList<>();
            collect(tree, file, tree.root(), found);
            List<Problem> problems = new ArrayList<>();
            if (found.isEmpty()) {
                problems.add(Problem.of(
                        file.name(),
                        "no resource of Azure stands in this file; export some, for example with: az graph query -q"
                                + " \"Resources\" --first 1000 -o json"));
            }
            more(tree.root(), file).ifPresent(problems::add);
            return new Resources(found, List.of(), problems, 0, 0);
        } catch (LocatedJson.NotJson e) {
            return new Resources(List.of(), List.of(), List.of(e.problem()), 0, 0);
        }
    }

    private static void collect(LocatedJson.Tree tree, SourceFile file, JsonNode node, List<AzureResource> found) {
        if (node instanceof ObjectNode record) {
            Optional<AzureResource> resource = resource(tree, file, record);
            resource.ifPresent(found::add);
            for (Map.Entry<String, JsonNode> member : record.properties()) {
                if (resource.isEmpty() || member.getKey().equalsIgnoreCase("resources")) {
                    collect(tree, file, member.getValue(), found);
                }
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(tree, file, item, found));
        }
    }

    private static Optional<AzureResource> resource(LocatedJson.Tree tree, SourceFile file, ObjectNode record) {
        Optional<ResourceId> id =
                text(record, "resourceId").or(() -> text(record, "id")).flatMap(ResourceId::of);
        Optional<String> type = text(record, "resourceType").or(() -> text(record, "type"));
        if (id.isEmpty() || type.filter(given -> given.contains("/")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AzureResource(
                id.get().text(),
                type.get(),
                String.join("/", id.get().names()),
                record,
                Map.of(),
                new Origin(file.name(), tree.line(record), id.get().text()),
                lines(tree, record)));
    }

    /** Those of the records in it, by their paths. */
    private static Map<String, Integer> lines(LocatedJson.Tree tree, ObjectNode record) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        record.properties().forEach(member -> note(tree, member.getValue(), member.getKey(), lines));
        return lines;
    }

    private static void note(LocatedJson.Tree tree, JsonNode node, String path, Map<String, Integer> lines) {
        if (node instanceof ObjectNode record) {
            lines.put(path, tree.line(record));
            record.properties().forEach(member -> note(tree, member.getValue(), path + "." + member.getKey(), lines));
        } else {
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                note(tree, node.get(i), path + "[" + i + "]", lines);
            }
        }
    }

    /** Says where a file holds one page of many. */
    private static Optional<Problem> more(JsonNode root, SourceFile file) {
        if (!(root instanceof ObjectNode record)) {
            return Optional.empty();
        }
        boolean paged = text(record, "nextLink")
                .or(() -> text(record, "skip_token"))
                .or(() -> text(record, "$skipToken"))
                .filter(token -> !token.isBlank())
                .isPresent();
        return paged
                ? Optional.of(
                        Problem.of(file.name(), "this is one page of several; import the other pages together with it"))
                : Optional.empty();
    }

    private static Optional<String> text(ObjectNode record, String name) {
        return record.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }
}
