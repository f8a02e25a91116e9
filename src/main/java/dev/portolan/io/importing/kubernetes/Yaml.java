package dev.portolan.io.importing.kubernetes;

import dev.portolan.io.json.Node;
import dev.portolan.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in a manifest. Whatever is asked of a place that the manifest does not have gives nothing, as most of what a
 * manifest could say it leaves out.
 */
public record Yaml(Node node) {

    /** A place that a manifest does not have. */
    static final Yaml NONE = new Yaml(new Node.Leaf(0, new Value.Nothing()));

    private static final int MOST_DIGITS = 9;

    Yaml at(String... names) {
        Yaml here = this;
        for (String name : names) {
            here = here.member(name);
        }
        return here;
    }

    private Yaml member(String name) {
        Node found = node instanceof Node.Fields fields ? fields.members().get(name) : null;
        return found == null ? NONE : new Yaml(found);
    }

    boolean isGiven() {
        return !(node instanceof Node.Leaf leaf && leaf.value() instanceof Value.Nothing);
    }

    /** A text, or a number or flag as it is written; empty for lists, records and nothing. */
    String text() {
        return node instanceof Node.Leaf leaf ? written(leaf.value()) : "";
    }

    private static String written(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        }
        return value instanceof Value.Numeral numeral ? numeral.number().toString() : "";
    }

    /** Whether a text is expected here and Kubernetes would refuse what stands here instead. */
    boolean isUnquoted() {
        return node instanceof Node.Leaf leaf
                && (leaf.value() instanceof Value.Flag || leaf.value() instanceof Value.Numeral);
    }

    boolean isTrue() {
        return text().equalsIgnoreCase("true");
    }

    Optional<Integer> whole() {
        String digits = text();
        return digits.matches("[0-9]+") && digits.length() <= MOST_DIGITS
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    List<Yaml> items() {
        return node instanceof Node.Items list
                ? list.items().stream().map(Yaml::new).toList()
                : List.of();
    }

    List<String> texts() {
        return items().stream().map(Yaml::text).filter(text -> !text.isEmpty()).toList();
    }

    /** In the manifest's order. */
    Map<String, Yaml> members() {
        if (!(node instanceof Node.Fields fields)) {
            return Map.of();
        }
        Map<String, Yaml> members = new LinkedHashMap<>();
        fields.members().forEach((name, member) -> members.put(name, new Yaml(member)));
        return members;
    }

    /** The texts of a record, such as labels. */
    Map<String, String> labels() {
        return members().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text(), (a, b) -> b, LinkedHashMap::new));
    }

    int line() {
        return node.line();
    }
}
