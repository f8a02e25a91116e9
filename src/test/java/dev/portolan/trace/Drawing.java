package dev.portolan.trace;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A design under construction, written in few words. */
final class Drawing {

    private Design design = Design.empty("test");

    Drawing add(String id, String kind, String parent, Object... pairs) {
        Component component = Component.of(id, kind, id).with(record(pairs));
        design = design.with(parent.isEmpty() ? component : component.in(new ComponentId(parent)));
        return this;
    }

    Drawing link(String id, String kind, String from, String to, Object... pairs) {
        design = design.with(Link.of(id, kind, from, to).with(record(pairs)));
        return this;
    }

    Drawing set(String id, String name, Object value) {
        design = design.changed(
                new ComponentId(id),
                component -> component.with(component.properties().with(name, value(value))));
        return this;
    }

    /** A value as it stands in {@link #record}: a word, a number, or a list of them in brackets. */
    Drawing setWord(String id, String name, String word) {
        return set(id, name, simple(word));
    }

    /** One flag of a link; without a name the link goes. */
    Drawing onLink(String id, String name, String word) {
        Link link = design.topology().link(new LinkId(id)).orElseThrow();
        design = name.isEmpty()
                ? design.with(design.topology().withoutLinks(List.of(link.id())))
                : design.with(design.topology().with(link.with(link.properties().with(name, value(simple(word))))));
        return this;
    }

    boolean hasLink(String id) {
        return design.topology().link(new LinkId(id)).isPresent();
    }

    Drawing rules(String id, String name, String... records) {
        return set(id, name, Arrays.stream(records).map(Drawing::record).toList());
    }

    Drawing unset(String id, String name) {
        design = design.changed(
                new ComponentId(id),
                component -> component.with(component.properties().without(name)));
        return this;
    }

    Design design() {
        return design;
    }

    Trace trace(Flow flow) {
        return new Tracer(design, Catalog.azure()).trace(flow);
    }

    List<String> proposed() {
        return new Tracer(design, Catalog.azure())
                .proposedFlows().stream().map(Flow::name).toList();
    }

    /**
     * A record: an odd first text such as {@code name=a ports=[443]} holds simple values, pairs of name and value follow.
     */
    static Properties record(Object... all) {
        Properties properties = Properties.NONE;
        boolean odd = all.length % 2 == 1;
        Object[] pairs = odd ? Arrays.copyOfRange(all, 1, all.length) : all;
        for (String word : odd ? ((String) all[0]).split(" ", -1) : new String[0]) {
            int is = word.indexOf('=');
            properties = properties.with(word.substring(0, is), value(simple(word.substring(is + 1))));
        }
        for (int i = 0; i < pairs.length; i += 2) {
            properties = properties.with((String) pairs[i], value(pairs[i + 1]));
        }
        return properties;
    }

    private static Object simple(String text) {
        if (text.startsWith("[")) {
            String inner = text.substring(1, text.length() - 1);
            return inner.isEmpty()
                    ? List.of()
                    : Arrays.stream(inner.split(",", -1)).map(Drawing::simple).toList();
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.chars().allMatch(Character::isDigit) ? Integer.valueOf(text) : text;
    }

    private static Value value(Object value) {
        if (value instanceof Properties fields) {
            return new Value.Fields(fields);
        }
        if (value instanceof List<?> list) {
            return Value.of(list.stream().map(Drawing::value).toList());
        }
        if (value instanceof Integer number) {
            return Value.of(number.longValue());
        }
        return value instanceof Boolean on ? Value.of(on) : Value.of((String) value);
    }

    /** Every hop and step of a branch as text: what a reader sees. */
    List<String> told(Branch branch) {
        Wording wording = new Wording(design.topology());
        return branch.hops().stream()
                .flatMap(hop -> Arrays.stream((hop.number() + " " + hop.component() + " "
                                + hop.in().source() + " > "
                                + hop.in().target() + " " + hop.in().encryption() + " | "
                                + hop.out().source() + " > "
                                + hop.out().target() + " " + hop.out().encryption() + "\n"
                                + hop.steps().stream()
                                        .map(step -> "  "
                                                + (step.outcome() == Step.Outcome.PASSED ? "" : step.outcome() + " ")
                                                + step.action() + ": " + wording.text(step))
                                        .collect(Collectors.joining("\n")))
                        .split("\n")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The way of the answer as text. */
    List<String> toldBack(Branch branch) {
        Wording wording = new Wording(design.topology());
        return branch.back().hops().stream()
                .map(hop -> "back " + hop.component() + " to " + hop.out().destination()
                        + hop.steps().stream()
                                .map(step -> ": " + wording.text(step))
                                .collect(Collectors.joining()))
                .toList();
    }
}
