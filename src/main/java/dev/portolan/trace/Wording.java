package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts steps into words: the one place where a {@link Because} becomes text, for the window, the terminal and files. */
public final class Wording {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}|\\[([^\\[\\]]*)]");

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
        return filled(Sentences.of(because.reason()), because);
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

    private String detail(String key, Because because) {
        return key.equals("owner") ? owner(because) : because.detail(key);
    }

    private String name(ComponentId id) {
        return topology.component(id).map(component -> component.name()).orElse("");
    }
}
