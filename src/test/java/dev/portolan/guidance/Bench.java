package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Property;
import dev.portolan.edit.Edit;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Where a rule is tried on the smallest design that shows its point. */
public final class Bench {

    private static final LocalDate REVIEW_DATE = LocalDate.of(2026, 11, 23);

    private Bench() {}

    public static Component component(String id, String kind, String parent) {
        Component component = Component.of(id, kind, id);
        return parent.isEmpty() ? component : component.in(new ComponentId(parent));
    }

    public static <T> Component with(Component component, Property<T> property, T value) {
        return component.with(property.key(), value);
    }

    public static <T> Properties with(Properties properties, Property<T> property, T value) {
        return properties.with(property.key(), value);
    }

    public static <T> Link with(Link link, Property<T> property, T value) {
        return link.with(property.key(), value);
    }

    public static List<Prefix> ranges(String... ranges) {
        return Arrays.stream(ranges).map(Prefix::of).toList();
    }

    public static Design design(Component... components) {
        Design design = Design.empty("bench");
        for (Component component : components) {
            design = design.with(component);
        }
        return design;
    }

    public static Design sample(String name) {
        try {
            return DesignReader.read(name, Files.readString(Path.of("samples", name + ".topology.json")))
                    .design()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Verdict judge(Rule rule, Design design) {
        return judge(rule, design, Profile.CURRENT);
    }

    public static Verdict judge(Rule rule, Design design, Profile profile) {
        Catalog catalog = Catalog.azure();
        return rule.check(
                new Review(design, catalog, TopologyGraph.of(design, catalog), List.of(), REVIEW_DATE, profile));
    }

    public static void assertFound(Rule rule, Design design, String... words) {
        Verdict verdict = judge(rule, design);
        assertThat(verdict.found()).as("findings of %s", rule.info().id()).hasSize(1);
        assertThat(verdict.found().get(0).message()).contains(words);
    }

    public static void assertSilent(Rule rule, Design design) {
        Verdict verdict = judge(rule, design);
        assertThat(verdict.found()).isEmpty();
        assertThat(verdict.missing()).isEmpty();
    }

    public static void assertNotDetermined(Rule rule, Design design, String component, String property) {
        Verdict verdict = judge(rule, design);
        assertThat(verdict.found()).isEmpty();
        assertThat(verdict.missing())
                .anySatisfy(missing -> assertThat(missing.component().value() + " " + missing.property())
                        .isEqualTo(component + " " + property));
    }

    /** Each finding's first fix, one after the other, leaves nothing to find. */
    public static void assertFixSilences(Rule rule, Design design) {
        Verdict verdict = judge(rule, design);
        assertThat(verdict.found()).isNotEmpty();
        Design fixed = design;
        for (Finding finding : verdict.found()) {
            assertThat(finding.fixes()).as(finding.message()).isNotEmpty();
            Edit fix = finding.fixes().get(0);
            fixed = fix.apply(fixed);
        }
        assertThat(judge(rule, fixed).found()).isEmpty();
    }
}
