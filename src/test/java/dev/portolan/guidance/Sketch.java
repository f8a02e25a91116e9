package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A design written down in a few lines, and what a rule says of it. */
public final class Sketch {

    private final Design design;
    private final Profile profile;
    private final LocalDate day;

    private Sketch(Design design, Profile profile, LocalDate day) {
        this.design = design;
        this.profile = profile;
        this.day = day;
    }

    private Sketch of(Design next) {
        return new Sketch(next, profile, day);
    }

    public static Sketch empty() {
        return of(Design.empty("sketch"), Profile.CURRENT);
    }

    private static Sketch of(Design design, Profile profile) {
        return new Sketch(design, profile, LocalDate.of(2026, 11, 23));
    }

    /** One of the samples, as a start. */
    public static Sketch sample(String name) {
        return of(Bench.sample(name), Profile.CURRENT);
    }

    public Sketch under(Profile other) {
        return new Sketch(design, other, day);
    }

    /** Reviewed on another day than 2026-11-23. */
    public Sketch on(String other) {
        return new Sketch(design, profile, LocalDate.parse(other));
    }

    /** The same review of another design. */
    public Sketch on(Design other) {
        return of(other);
    }

    public Design design() {
        return design;
    }

    public Component component(String id) {
        return design.topology().component(new ComponentId(id)).orElseThrow();
    }

    /** Adds a component; {@code said} are names and values in turn. */
    public Sketch with(String id, String kind, String parent, Object... said) {
        Component component = Component.of(id, kind, id).with(properties(said));
        return of(design.with(parent.isEmpty() ? component : component.in(new ComponentId(parent))));
    }

    /** Says more of a component. */
    public Sketch saying(String id, String name, Object value) {
        return of(design.changed(new ComponentId(id), c -> c.with(c.properties().with(name, value(value)))));
    }

    public Sketch silent(String id, String name) {
        return of(design.changed(new ComponentId(id), c -> c.with(c.properties().without(name))));
    }

    public Sketch named(String id, String name) {
        return of(design.changed(new ComponentId(id), c -> c.named(name)));
    }

    public Sketch about(String name, Object value) {
        return of(design.with(design.properties().with(name, value(value))));
    }

    public Sketch peered(String one, String other) {
        Link there = Link.of(one + "-" + other, LinkKinds.PEERING.id().value(), one, other);
        Link back = Link.of(other + "-" + one, LinkKinds.PEERING.id().value(), other, one);
        return of(design.with(there).with(back));
    }

    /** Lets both halves of a peering take what others forward. */
    public Sketch forwarding(String one, String other) {
        Design next = design;
        for (Link half : design.topology().links()) {
            if (half.touches(new ComponentId(one)) && half.touches(new ComponentId(other))) {
                next = next.with(half.with(LinkKinds.ALLOW_FORWARDED.key(), true));
            }
        }
        return of(next);
    }

    public Sketch linked(String kind, String from, String to) {
        return of(design.with(Link.of(from + "-to-" + to, kind, from, to)));
    }

    public Sketch flowing(String from, String to) {
        List<Flow> flows = new ArrayList<>(design.flows());
        flows.add(Flow.https(
                from + " to " + to, FlowEnd.component(new ComponentId(from)), FlowEnd.component(new ComponentId(to))));
        return of(design.withFlows(flows));
    }

    /** The one finding; its fix, where it has one, must silence the rule. */
    public Finding offends(String rule) {
        Verdict verdict = verdict(rule);
        assertThat(verdict.found()).as("%s: %s", rule, verdict).hasSize(1);
        Finding finding = verdict.found().get(0);
        for (Edit fix : finding.fixes()) {
            assertThat(of(fix.apply(design)).verdict(rule).found())
                    .as(fix.label())
                    .isEmpty();
        }
        return finding;
    }

    /** The design once the first fix of the one finding is made. */
    public Sketch cured(String rule) {
        return of(offends(rule).fixes().get(0).apply(design));
    }

    /** Finds nothing and misses nothing, whether it passes or does not apply. */
    public void isSilent(String rule) {
        Verdict verdict = verdict(rule);
        assertThat(verdict.found()).as("%s: %s", rule, verdict).isEmpty();
        assertThat(verdict.missing()).as("%s: %s", rule, verdict).isEmpty();
    }

    public void passes(String rule) {
        Verdict verdict = verdict(rule);
        assertThat(verdict.isPassed()).as("%s: %s", rule, verdict).isTrue();
    }

    public void isNotDetermined(String rule, String property) {
        Verdict verdict = verdict(rule);
        assertThat(verdict.found()).as("%s: %s", rule, verdict).isEmpty();
        assertThat(verdict.missing())
                .as("%s: %s", rule, verdict)
                .anyMatch(missing -> missing.property().equals(property));
    }

    public void doesNotApply(String rule) {
        assertThat(verdict(rule).isNotApplicable()).as(rule).isTrue();
    }

    /** What a rule says, for cases that the other methods do not cover. */
    public Verdict verdict(String rule) {
        Rule asked = Rules.all().stream()
                .filter(candidate -> candidate.info().id().equals(rule))
                .findFirst()
                .orElseThrow();
        return asked.check(review());
    }

    /** What all rules say. */
    public Advice advice() {
        return new Advisor(Rules.all()).advise(review());
    }

    private Review review() {
        return Review.of(design, Catalog.azure(), day).under(profile);
    }

    /** A record: names and values in turn. */
    public static Map<String, Object> fields(Object... said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put((String) said[i], said[i + 1]);
        }
        return fields;
    }

    private static Properties properties(Object... said) {
        Properties properties = Properties.NONE;
        for (int i = 0; i < said.length; i += 2) {
            properties = properties.with((String) said[i], value(said[i + 1]));
        }
        return properties;
    }

    private static Value value(Object plain) {
        if (plain instanceof Value value) {
            return value;
        }
        if (plain instanceof Integer number) {
            return Value.of((long) number);
        }
        if (plain instanceof Boolean flag) {
            return Value.of(flag);
        }
        if (plain instanceof List<?> list) {
            return Value.of(list.stream().map(Sketch::value).toList());
        }
        if (plain instanceof Map<?, ?> fields) {
            Properties properties = Properties.NONE;
            for (Map.Entry<?, ?> entry : fields.entrySet()) {
                properties = properties.with((String) entry.getKey(), value(entry.getValue()));
            }
            return new Value.Fields(properties);
        }
        return Value.of((String) plain);
    }
}
