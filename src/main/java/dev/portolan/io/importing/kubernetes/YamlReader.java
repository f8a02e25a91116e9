package dev.portolan.io.importing.kubernetes;

import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.json.JsonPath;
import dev.portolan.io.json.Node;
import dev.portolan.io.json.Problems;
import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one document into nodes that know their lines. Aliases are followed, and what they repeat counts as often as it is
 * repeated; tags name no classes and are only reported.
 */
final class YamlReader {

    static final int MOST_NODES = 1_000_000;
    private static final int DEEPEST = 100;
    private static final String MERGE = "<<";
    private static final String NO_NAME =
            "a list or a record stands here where a name is expected; if this is a template,"
                    + " run \"helm template\" and open what it prints";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    /** A finished node and of how many it consists. */
    private record Sized(Node node, int size) {}

    private final int firstLine;
    private final Problems problems;
    private final int budget;
    private final Map<Anchor, Sized> anchors = new HashMap<>();
    private int size;

    /** @param firstLine how many lines of the file stand before the document */
    YamlReader(int firstLine, Problems problems, int budget) {
        this.firstLine = firstLine;
        this.problems = problems;
        this.budget = budget;
    }

    int size() {
        return size;
    }

    Optional<Node> read(String document) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(YamlDocuments.MOST_CHARACTERS)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(document).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent) {
                    return Optional.of(node(event, events, 1));
                }
            }
        } catch (Unreadable e) {
            problems.error(e.line, JsonPath.ROOT, e.why);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + firstLine + 1;
            problems.error(line, JsonPath.ROOT, reason(document, e));
        } catch (YamlEngineException e) {
            problems.error(firstLine + 1, JsonPath.ROOT, "this is not YAML: " + e.getMessage() + "; mend this place");
        }
        return Optional.empty();
    }

    private static String reason(String document, MarkedYamlEngineException e) {
        if (document.contains("{{")) {
            return "this is a template and not yet a manifest; run \"helm template\" and open what it prints";
        }
        return "this is not YAML: " + e.getProblem() + "; mend this place";
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        int line = line(event);
        if (depth > DEEPEST) {
            throw new Unreadable(line, "more than 100 levels stand in each other here; no manifest is so deep");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, line);
        }
        int before = size;
        count(1, line);
        Node node = event instanceof ScalarEvent scalar
                ? new Node.Leaf(line, value(scalar, line))
                : event instanceof SequenceStartEvent ? items(events, line, depth) : fields(event, events, line, depth);
        ((NodeEvent) event).getAnchor().ifPresent(name -> anchors.put(name, new Sized(node, size - before)));
        return node;
    }

    private void count(int more, int line) {
        Cancelled.check();
        if (more > budget - size) {
            throw new Unreadable(line, "this is more than Portolan reads from one file; is it the right file?");
        }
        size += more;
    }

    private Node aliased(AliasEvent alias, int line) {
        Sized meant = anchors.get(alias.getAlias());
        if (meant == null) {
            throw new Unreadable(
                    line, "the alias *" + alias.getAlias() + " has no finished anchor before it; write the value");
        }
        count(meant.size(), line);
        return meant.node();
    }

    private Node items(Iterator<Event> events, int line, int depth) {
        List<Node> items = new ArrayList<>();
        Event next = events.next();
        while (next instanceof NodeEvent) {
            items.add(node(next, events, depth + 1));
            next = events.next();
        }
        return new Node.Items(line, items);
    }

    private Node fields(Event start, Iterator<Event> events, int line, int depth) {
        ((MappingStartEvent) start).getTag().ifPresent(tag -> refuse(tag, line));
        Map<String, Node> members = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        Event next = events.next();
        while (next instanceof NodeEvent) {
            int keyLine = line(next);
            if (!(node(next, events, depth + 1) instanceof Node.Leaf key)) {
                throw new Unreadable(keyLine, NO_NAME);
            }
            String name = new Yaml(key).text();
            Node value = node(events.next(), events, depth + 1);
            if (name.equals(MERGE)) {
                merge(value, merged);
            } else if (members.put(name, value) != null) {
                problems.warn(keyLine, JsonPath.ROOT, "\"" + name + "\" stands here twice, and the last one was taken");
            }
            next = events.next();
        }
        merged.forEach(members::putIfAbsent);
        return new Node.Fields(line, members);
    }

    private static void merge(Node value, Map<String, Node> merged) {
        if (value instanceof Node.Fields fields) {
            fields.members().forEach(merged::putIfAbsent);
        } else if (value instanceof Node.Items several) {
            several.items().forEach(each -> merge(each, merged));
        }
    }

    private Value value(ScalarEvent scalar, int line) {
        String text = scalar.getValue();
        scalar.getTag().filter(tag -> !tag.equals("!")).ifPresent(tag -> refuse(tag, line));
        if (!scalar.isPlain() || scalar.getTag().isPresent()) {
            return Value.of(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Value.Nothing();
            case "true", "True", "TRUE" -> Value.of(true);
            case "false", "False", "FALSE" -> Value.of(false);
            default -> NUMBER.matcher(text).matches() ? new Value.Numeral(new BigDecimal(text)) : Value.of(text);
        };
    }

    private void refuse(String tag, int line) {
        if (!tag.startsWith("tag:yaml.org,2002:")) {
            problems.warn(line, JsonPath.ROOT, "the tag " + tag + " means nothing in a manifest and was passed over");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + firstLine + 1;
    }

    /** Ends the reading of a document that cannot be one of a manifest. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final String why;

        Unreadable(int line, String why) {
            super(why, null, false, false);
            this.line = line;
            this.why = why;
        }
    }
}
