package dev.portolan.trace;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts steps into words: the one place where a {@link Because} becomes text, for the window, the terminal and files. */
public final class Wording {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}|\\[([^\\[\\]]*)]");

    private static final Catalog AZURE = Catalog.azure();
    private static final Map<String, String> FLOW = Map.of("from", "start", "to", "target", "host", "host name");

    private final Topology topology;

    public Wording(Topology topology) {
        this.topology = topology;
    }

    /** The name of what {@code because} names, or an empty text for Azure itself. */
    public String owner(Because because) {
        return name(because.component());
    }

    /** What the step did and why, as one sentence without a full stop. */
    public String text(Step step) {
        Because because = step.because();
        String text = filled(Sentences.of(because.reason()), because);
        return because.reason() == Reason.NOT_DETERMINED
                ? text + toSay(because.component(), because.detail("property"))
                : text;
    }

    /** What is not determined, to be read after "not determined, because", and what somebody has to say. */
    public String text(Missing missing) {
        return missing.why() + toSay(missing.component(), missing.property());
    }

    /** Where the answer belongs, as it is called in the inspector; empty where no property would do. */
    private String toSay(ComponentId id, String property) {
        Optional<Component> component = topology.component(id);
        if (property.isEmpty()) {
            return "";
        }
        if (component.isEmpty()) {
            return " (to be said: the flow's " + FLOW.getOrDefault(property, property) + ")";
        }
        String name = component.get().name();
        return property.equals(Missing.PLACE)
                ? " (to be said: where " + name + " stands)"
                : " (to be said: " + label(component.get(), property) + " of " + name + ")";
    }

    private static String label(Component component, String property) {
        int dot = property.indexOf('.');
        String head = dot < 0 ? property : property.substring(0, dot);
        Optional<Property<?>> found = AZURE.of(component).property(head);
        String label = found.map(Property::label)
                .or(() -> AZURE.link(new KindId(head)).map(LinkSpec::label))
                .or(() -> AZURE.links().stream()
                        .flatMap(link -> link.property(head).stream())
                        .findFirst()
                        .map(Property::label))
                .orElse(head);
        return dot < 0 ? label : label + ", " + field(found, property.substring(dot + 1));
    }

    private static String field(Optional<Property<?>> list, String name) {
        return list.map(Property::type)
                .filter(PropertyType.Several.class::isInstance)
                .map(type -> ((PropertyType.Several) type).item())
                .filter(PropertyType.Fields.class::isInstance)
                .flatMap(item -> ((PropertyType.Fields) item)
                        .fields().stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst())
                .map(Property::label)
                .orElse(name);
    }

    /** What the hop did, as a line: {@code Resolve shop.contoso.com (A record), connect over HTTPS}. */
    public String summary(Hop hop) {
        return Summaries.of(hop);
    }

    /** Replaces {@code {name}} by details; a part in brackets goes where one of its details is empty. */
    private String filled(String sentence, Because because) {
        Matcher slots = SLOT.matcher(sentence);
        StringBuilder text = new StringBuilder();
        while (slots.find()) {
            String inner = slots.group(2);
            String part = inner == null ? detail(slots.group(1), because) : optional(inner, because);
            slots.appendReplacement(text, Matcher.quoteReplacement(part));
        }
        slots.appendTail(text);
        return text.toString();
    }

    private String optional(String part, Because because) {
        Matcher slots = SLOT.matcher(part);
        StringBuilder text = new StringBuilder();
        while (slots.find()) {
            String detail = detail(slots.group(1), because);
            if (detail.isEmpty()) {
                return "";
            }
            slots.appendReplacement(text, Matcher.quoteReplacement(detail));
        }
        slots.appendTail(text);
        return text.toString();
    }

    /** Who opened a TLS session. */
    public String opener(TlsSession session) {
        String name = name(session.from());
        return name.isEmpty() ? Outsider.name(session.from()) : name;
    }

    /** Who ends a TLS session; nobody in the design ends one that goes out to the Internet or is stopped on its way. */
    public String end(TlsSession session) {
        String name = name(session.to());
        return name.isEmpty() ? "not ended in the design" : name;
    }

    private String detail(String key, Because because) {
        return key.equals("owner") ? owner(because) : because.detail(key);
    }

    private String name(ComponentId id) {
        return topology.component(id).map(component -> component.name()).orElse("");
    }
}
