package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known of one kind of component.
 *
 * @param label the name in sentences and lists, such as {@code Application Gateway}
 * @param shortLabel the name where space is short, such as {@code App Gateway}
 * @param help one sentence: what it is
 * @param tint the family whose colour it wears; mostly its own
 * @param homes the kinds of container it may stand in
 * @param properties in the inspector's order
 * @param captions shown under the name on a card: the first values that are given
 * @param presets ready-made variants for the palette; empty for the plain kind alone
 */
public record KindSpec(
        KindId id,
        String label,
        String shortLabel,
        String help,
        Family family,
        Family tint,
        Form form,
        Set<Trait> traits,
        Set<KindId> homes,
        List<Property<?>> properties,
        List<Property<?>> captions,
        List<Preset> presets) {

    /** Stands for the canvas in {@link #homes()}. */
    public static final KindId CANVAS = new KindId(ComponentId.CANVAS.value());

    /** How a kind is drawn. */
    public enum Form {
        CARD,
        CONTAINER
    }

    /** A palette entry of its own: the kind with some properties set. */
    public record Preset(String label, Properties properties) {}

    /** A card of this family that may stand on the canvas, with no properties yet. */
    public static KindSpec card(String id, String label, Family family, String help) {
        return new KindSpec(
                new KindId(id),
                label,
                label,
                help,
                family,
                family,
                Form.CARD,
                Set.of(),
                Set.of(CANVAS),
                List.of(),
                List.of(),
                List.of());
    }

    public static KindSpec container(String id, String label, Family family, String help) {
        KindSpec card = card(id, label, family, help);
        return new KindSpec(
                card.id,
                label,
                label,
                help,
                family,
                family,
                Form.CONTAINER,
                Set.of(),
                card.homes,
                List.of(),
                List.of(),
                List.of());
    }

    public KindSpec shortly(String text) {
        return new KindSpec(id, label, text, help, family, tint, form, traits, homes, properties, captions, presets);
    }

    public KindSpec tinted(Family colour) {
        return new KindSpec(
                id, label, shortLabel, help, family, colour, form, traits, homes, properties, captions, presets);
    }

    public KindSpec that(Trait first, Trait... more) {
        Set<Trait> all = EnumSet.of(first, more);
        return new KindSpec(id, label, shortLabel, help, family, tint, form, all, homes, properties, captions, presets);
    }

    /** The same kind standing in these kinds of container only; name {@link #CANVAS} to keep the canvas. */
    public KindSpec livesIn(String... kinds) {
        Set<KindId> all = Arrays.stream(kinds).map(KindId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        return new KindSpec(
                id, label, shortLabel, help, family, tint, form, traits, all, properties, captions, presets);
    }

    public KindSpec holding(Property<?>... held) {
        List<Property<?>> all = List.of(held);
        return new KindSpec(id, label, shortLabel, help, family, tint, form, traits, homes, all, captions, presets);
    }

    public KindSpec captioned(Property<?>... shown) {
        List<Property<?>> all = List.of(shown);
        return new KindSpec(id, label, shortLabel, help, family, tint, form, traits, homes, properties, all, presets);
    }

    public KindSpec offered(Preset... variants) {
        List<Preset> all = List.of(variants);
        return new KindSpec(id, label, shortLabel, help, family, tint, form, traits, homes, properties, captions, all);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean isContainer() {
        return form == Form.CONTAINER;
    }

    /** The icon's name below {@code assets/icons}. */
    public String icon() {
        return id.value();
    }

    public Optional<Property<?>> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
