package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Components that become something of another kind: each keeps its id, its name and its place, and of its properties and
 * links what the new kind has and may have too.
 *
 * @param edit one step, to be applied to the design for which it was made
 * @param lost what could not be kept, each in a few words; empty where all was
 */
public record KindChange(Edit edit, List<String> lost) {

    /**
     * What becomes of components.
     *
     * @param preset properties that the new kind comes with, whatever was said before
     */
    public record Wish(KindSpec kind, Properties preset) {

        boolean isFulfilledBy(Component component) {
            return component.is(kind.id())
                    && preset.names().stream()
                            .allMatch(name -> component.properties().get(name).equals(preset.get(name)));
        }
    }

    public KindChange {
        lost = List.copyOf(lost);
    }

    /** Why these components may not become that, as a sentence; empty where they may. */
    public static Optional<String> refusal(Catalog catalog, Design now, Collection<Component> ones, Wish wish) {
        if (ones.isEmpty()) {
            return Optional.of("No component is selected that could be replaced");
        }
        if (ones.stream().allMatch(wish::isFulfilledBy)) {
            return Optional.of("%s is that already".formatted(label(ones)));
        }
        KindId kind = wish.kind().id();
        return ones.stream()
                .flatMap(one -> refusal(catalog, now, one, ones, kind).stream())
                .findFirst();
    }

    /** The first of what it stands in and of what stands in it that forbids the kind. */
    private static Optional<String> refusal(
            Catalog catalog, Design now, Component one, Collection<Component> ones, KindId kind) {
        KindId home = now.topology()
                .component(one.parent())
                .map(container -> ones.contains(container) ? kind : container.kind())
                .orElse(KindSpec.CANVAS);
        Optional<String> outside = catalog.refusalToContain(home, kind);
        return outside.isPresent()
                ? outside
                : now.topology().children(one.id()).stream()
                        .flatMap(child ->
                                catalog.refusalToContain(kind, ones.contains(child) ? kind : child.kind()).stream())
                        .findFirst()
                        .map(reason -> "%s holds other components. %s".formatted(Labels.of(one), reason));
    }

    /** Makes all of {@code ones} what is wished, which must not be refused. */
    public static KindChange of(Catalog catalog, Design now, List<Component> ones, Wish wish) {
        List<String> lost = new ArrayList<>();
        Design next = now;
        for (Component one : ones) {
            next = new KindChanging(catalog, next, wish, lost).of(one);
        }
        Design done = next;
        String label = "Replace %s with %s".formatted(label(ones), wish.kind().label());
        return new KindChange(Edit.of(label, design -> done), lost);
    }

    private static String label(Collection<Component> ones) {
        return ones.size() == 1 ? Labels.of(ones.iterator().next()) : ones.size() + " components";
    }
}
