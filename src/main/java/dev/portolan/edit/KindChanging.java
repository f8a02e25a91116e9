package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.catalog.References;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Propertied;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes one component something of another kind, and notes what it loses by that. */
final class KindChanging {

    private static final double CARD_WIDTH = 144;
    private static final double CARD_HEIGHT = 48;
    private static final double CONTAINER_WIDTH = 240;
    private static final double CONTAINER_HEIGHT = 144;

    private final Catalog catalog;
    private final KindChange.Wish wish;
    private final List<String> lost;
    private final KindSpec kind;
    private Design next;

    KindChanging(Catalog catalog, Design now, KindChange.Wish wish, List<String> lost) {
        this.catalog = catalog;
        this.wish = wish;
        this.lost = lost;
        kind = wish.kind();
        next = now;
    }

    Design of(Component one) {
        Component was = next.topology().require(one.id());
        next = next.with(changed(was));
        losingLinks(was);
        losingReferences(was);
        losingWaivers(was);
        resize(was);
        return next;
    }

    private Component changed(Component was) {
        if (was.is(kind.id())) {
            return was.with(over(was.properties()));
        }
        KindSpec before = catalog.of(was);
        Properties kept = Properties.NONE;
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, Value> entry : was.properties().values().entrySet()) {
            String name = entry.getKey();
            Optional<Property<?>> old = before.property(name);
            boolean stays = kind.property(name)
                    .filter(property -> old.map(earlier -> isAlike(earlier.type(), property.type()))
                            .orElse(true))
                    .filter(property -> mayHold(property, entry.getValue()))
                    .isPresent();
            if (stays) {
                kept = kept.with(name, entry.getValue());
            } else if (wish.preset().get(name).isEmpty()) {
                gone.add(Labels.inSentence(old.map(Property::label).orElse(name)));
            }
        }
        if (!gone.isEmpty()) {
            lost.add("%s of %s".formatted(String.join(", ", gone), Labels.of(was)));
        }
        if (!was.origin().equals(Origin.DRAWN)) {
            lost.add("the source of " + Labels.of(was));
        }
        return new Component(was.id(), kind.id(), was.name(), was.parent(), over(kept), Origin.DRAWN, Properties.NONE);
    }

    private Properties over(Properties kept) {
        Properties all = kept;
        for (Map.Entry<String, Value> entry : wish.preset().values().entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Choices of another set mean something else even where they are called the same, such as the SKU of two products. */
    private static boolean isAlike(PropertyType old, PropertyType type) {
        if (old instanceof PropertyType.Several several && type instanceof PropertyType.Several other) {
            return isAlike(several.item(), other.item());
        }
        return old instanceof PropertyType.OneOf
                ? old.equals(type)
                : old.getClass().equals(type.getClass());
    }

    private static boolean mayHold(Property<?> property, Value value) {
        try {
            return Undetermined.reason(value).isPresent()
                    || property.key().form().read(value) != null;
        } catch (IllegalArgumentException e) {
            return false; // it may have been wrong before; it is told what was lost
        }
    }

    private void losingLinks(Component was) {
        Set<LinkId> gone = new LinkedHashSet<>();
        next.topology().linksOf(was.id()).filter(link -> !mayStay(link)).forEach(link -> {
            gone.add(link.id());
            ComponentId other = link.from().equals(was.id()) ? link.to() : link.from();
            String what =
                    catalog.of(link).map(LinkSpec::label).orElse(link.kind().value());
            lost.add("the %s between %s and %s"
                    .formatted(Labels.inSentence(what), Labels.of(was), Labels.of(next, other)));
        });
        next = next.with(next.topology().withoutLinks(gone)).with(next.layout().without(Set.of(), gone));
        losingWaivers(waiver -> gone.stream().anyMatch(id -> waiver.subjects().contains(Subject.of(id))));
    }

    private boolean mayStay(Link link) {
        return catalog.of(link)
                .map(spec -> spec.mayJoin(
                        next.topology().require(link.from()).kind(),
                        next.topology().require(link.to()).kind()))
                .orElse(true);
    }

    /** References to and from it that their properties do not allow any longer. */
    private void losingReferences(Component was) {
        Design now = next;
        References own = new References(catalog, (type, id) -> fitting(now, type, id));
        References others =
                new References(catalog, (type, id) -> id.equals(was.id()) ? fitting(now, type, id) : Optional.of(id));
        for (Component each : now.topology().components()) {
            Component kept = each.id().equals(was.id()) ? own.redirected(each) : others.redirected(each);
            if (!kept.equals(each)) {
                note(each, kept, catalog.of(each).properties(), Labels.of(each));
                next = next.with(kept);
            }
        }
        for (Link link : now.topology().links()) {
            Link kept = others.redirected(link);
            if (!kept.equals(link)) {
                note(link, kept, catalog.of(link).map(LinkSpec::properties).orElse(List.of()), Labels.of(link));
                next = next.with(kept);
            }
        }
    }

    private static Optional<ComponentId> fitting(Design now, PropertyType.Reference type, ComponentId id) {
        return now.topology()
                        .component(id)
                        .filter(one -> !type.kinds().contains(one.kind()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(id);
    }

    private void note(Propertied before, Propertied after, List<Property<?>> known, String whose) {
        known.stream()
                .filter(property -> !before.properties()
                        .get(property.name())
                        .equals(after.properties().get(property.name())))
                .forEach(property -> lost.add("%s of %s".formatted(Labels.inSentence(property.label()), whose)));
    }

    /** What was accepted of one thing is not accepted of another. */
    private void losingWaivers(Component was) {
        if (!was.is(kind.id())) {
            losingWaivers(waiver -> waiver.subjects().contains(Subject.of(was.id())));
        }
    }

    private void losingWaivers(Predicate<Waiver> isGone) {
        Consumer<Waiver> note = waiver -> lost.add("the waiver of " + waiver.rule());
        next.waivers().stream().filter(isGone).forEach(note);
        next = next.withWaivers(next.waivers().stream().filter(isGone.negate()).toList());
    }

    /** What becomes a container gets room for something, and what becomes a card is drawn as all cards are. */
    private void resize(Component was) {
        Optional<Placement> placement = next.layout().of(was.id());
        if (placement.isEmpty() || catalog.of(was).isContainer() == kind.isContainer()) {
            return;
        }
        Rect before = placement.get().bounds();
        Rect after = kind.isContainer()
                ? before.withSize(
                        Math.max(before.width(), CONTAINER_WIDTH), Math.max(before.height(), CONTAINER_HEIGHT))
                : before.withSize(CARD_WIDTH, CARD_HEIGHT);
        Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
        marks.addAll(placement.get().marks());
        marks.remove(Placement.Mark.COLLAPSED);
        next = next.with(
                next.layout().with(was.id(), placement.get().with(after).withMarks(marks)));
        next = FreePlace.grown(next, was.parent());
    }
}
