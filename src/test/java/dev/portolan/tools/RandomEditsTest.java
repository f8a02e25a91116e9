package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.KindSpec;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.store.DesignStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEditsTest {

    private static final Catalog AZURE = Catalog.azure();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void undoingAllGivesTheFirstDesignAndRedoingAllTheLast(long seed) {
        Random random = new Random(seed);
        Design first = Design.empty("random");
        DesignStore store = new DesignStore(first);
        for (int i = 0; i < 200; i++) {
            store.apply(anyEdit(store.design(), random));
        }
        Design last = store.design();
        while (store.undoLabel().isPresent()) {
            store.undo();
        }
        assertEquals(first, store.design());
        store.select(Set.of());
        while (store.redoLabel().isPresent()) {
            store.redo();
        }
        assertEquals(last, store.design());
    }

    private static Edit anyEdit(Design design, Random random) {
        List<Component> all = new ArrayList<>(design.topology().components());
        if (all.size() < 3) {
            return add(design, random, ComponentId.CANVAS);
        }
        Component one = all.get(random.nextInt(all.size()));
        Component other = all.get(random.nextInt(all.size()));
        Point by = new Point(random.nextInt(100), random.nextInt(100));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> add(design, random, one.id());
            case 3 -> LayoutEdits.move(design, List.of(one.id(), other.id()), by);
            case 4 -> LayoutEdits.reparent(design, Map.of(one.id(), new Rect(by.x(), by.y(), 100, 50)), other.id());
            case 5 -> connect(one, other);
            case 6 ->
                ClipboardEdits.duplicate(AZURE, design, List.of(one.id()), by).edit();
            case 7 -> Edits.rename(one, "name-" + random.nextInt(5));
            default -> Edits.remove(AZURE, design, List.of(Subject.of(one.id())));
        };
    }

    private static Edit add(Design design, Random random, ComponentId container) {
        List<KindSpec> kinds = List.copyOf(AZURE.kinds());
        Component component = Edits.fresh(design, kinds.get(random.nextInt(kinds.size())), container);
        return Edits.add(component, new Rect(random.nextInt(500), random.nextInt(500), 144, 48));
    }

    private static Edit connect(Component from, Component to) {
        List<Connection> ways = AZURE.connections(from.kind(), to.kind());
        return ways.isEmpty() ? Edits.rename(from, from.name() + "'") : ConnectionEdits.connect(ways.get(0), from, to);
    }
}
