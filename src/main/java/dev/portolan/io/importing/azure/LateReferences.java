package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a template asks Azure for and that another file of the import has: the expression {@code reference('…').x}
 * becomes what is said of x there.
 */
final class LateReferences {

    private static final Pattern ASKED =
            Pattern.compile("expression reference\\('(/[^']+)'(?:, '[^']*')?\\)\\.([A-Za-z][\\w.\\[\\]]*)");
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private final Estate estate;

    private LateReferences(Estate estate) {
        this.estate = estate;
    }

    static List<Found> resolved(List<Found> all) {
        LateReferences references = new LateReferences(new Estate(all));
        return all.stream().map(references::resolved).toList();
    }

    private Found resolved(Found found) {
        AzureResource resource = found.resource();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        resource.undetermined().forEach((path, why) -> asked(why).ifPresent(value -> values.put(path, value)));
        if (values.isEmpty()) {
            return found;
        }
        ObjectNode body = resource.body().deepCopy();
        Map<String, String> open = new LinkedHashMap<>(resource.undetermined());
        values.forEach((path, value) -> {
            if (put(body, path, value)) {
                open.remove(path);
            }
        });
        return Found.of(new AzureResource(
                resource.id(), resource.type(), resource.name(), body, open, resource.origin(), resource.lines()));
    }

    private Optional<JsonNode> asked(String why) {
        Matcher asked = ASKED.matcher(why);
        if (!asked.matches()) {
            return Optional.empty();
        }
        return estate.get(asked.group(1))
                .map(found ->
                        found.body().at("properties").isGiven() ? found.body().at("properties") : found.body())
                .flatMap(body -> at(body, asked.group(2)))
                .filter(JsonNode::isValueNode);
    }

    private static Optional<JsonNode> at(Body body, String path) {
        Matcher step = STEP.matcher(path);
        Body at = body;
        while (step.find()) {
            if (step.group(1) != null) {
                at = at.member(step.group(1));
            } else {
                List<Body> items = at.items();
                int index = Integer.parseInt(step.group(2));
                if (index >= items.size()) {
                    return Optional.empty();
                }
                at = items.get(index);
            }
        }
        return at.isGiven() ? Optional.of(at.node()) : Optional.empty();
    }

    /** Whether there is such a place in the body, which then has the value. */
    private static boolean put(ObjectNode body, String path, JsonNode value) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        JsonNode around = end <= 0 ? body : written(body, path.substring(0, end));
        String last = path.substring(end + 1);
        if (around instanceof ObjectNode record) {
            record.set(last, value);
            return true;
        }
        if (around instanceof ArrayNode list && last.endsWith("]")) {
            int index = Integer.parseInt(last.substring(0, last.length() - 1));
            if (index < list.size()) {
                list.set(index, value);
                return true;
            }
        }
        return false;
    }

    private static JsonNode written(JsonNode from, String path) {
        Matcher step = STEP.matcher(path);
        JsonNode at = from;
        while (step.find()) {
            at = step.group(1) != null ? at.path(step.group(1)) : at.path(Integer.parseInt(step.group(2)));
        }
        return at;
    }
}
