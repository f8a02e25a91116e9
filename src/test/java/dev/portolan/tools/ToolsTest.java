package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Rect;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Note;
import dev.portolan.model.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ToolsTest {

    private static final KindSpec GATEWAY =
            Catalog.azure().kind(new KindId("application-gateway")).orElseThrow();

    /** A way into each state that is not at rest. */
    private static final Map<String, Consumer<EditorDriver>> WAYS = Map.ofEntries(
            Map.entry("select.pressed", editor -> editor.press(950, 100)),
            Map.entry("select.pressedEmpty", editor -> editor.press(1200, 700)),
            Map.entry("select.marquee", editor -> editor.press(880, 40).drag(1100, 200)),
            Map.entry("select.moving", editor -> editor.press(950, 100).drag(990, 140)),
            Map.entry(
                    "select.duplicating",
                    editor -> editor.press(950, 100, Modifier.ALT).drag(990, 140)),
            Map.entry("select.resizing", editor -> editor.press(224, 168).drag(300, 260)),
            Map.entry("select.connecting", editor -> editor.press(886, 104).drag(150, 140)),
            Map.entry(
                    "select.makingSpace",
                    editor -> editor.press(850, 300, Modifier.ALT, Modifier.SHIFT, Modifier.SHORTCUT)
                            .drag(950, 300)),
            Map.entry("select.pressedLink", editor -> editor.press(1200, 104)),
            Map.entry("select.bending", editor -> editor.press(1200, 104).drag(1200, 203)),
            Map.entry("select.pressedNote", editor -> editor.press(1420, 920)),
            Map.entry("select.movingNote", editor -> editor.press(1420, 920).drag(1460, 960)),
            Map.entry("marquee.idle", editor -> editor.take(MarqueeTool.TOOL)),
            Map.entry(
                    "hand.panning",
                    editor -> editor.take(HandTool.TOOL).press(10, 10).drag(50, 50)),
            Map.entry("read.pressed", editor -> editor.reading().press(950, 100)));

    private static Design noted() {
        return Drawings.linked()
                .withNotes(List.of(new Note("note", "to do", new Rect(1400, 900, 100, 60), Properties.NONE)));
    }

    @Test
    void escapeFromEveryStateLeavesDesignAndSelectionUntouchedAndTheToolAtRest() {
        WAYS.forEach((state, way) -> {
            EditorDriver editor = new EditorDriver(noted()).click(100, 130);
            way.accept(editor);
            editor.expect(state).key(Keys.Key.ESCAPE);
            assertTrue(editor.session.state().isResting(), state);
            assertEquals(noted(), editor.store.design(), state);
            assertEquals(List.of("agw"), editor.selected(), state);
            assertEquals(Overlay.NONE, editor.overlay, state);
            assertEquals(Optional.empty(), editor.store.undoLabel(), state);
        });
    }

    @Test
    void everyStateThatCanBeGivenUpIsWalked() {
        Set<String> written = new TreeSet<>();
        new ClassFileImporter()
                .importPackages("dev.portolan.tools").stream()
                        .filter(type -> type.isAssignableTo(ToolState.class) && !type.isInterface())
                        .forEach(type -> written.add(type.getSimpleName()));
        assertEquals(
                Set.of(
                        "Bending",
                        "Connecting",
                        "Done",
                        "Hovering",
                        "Idle",
                        "MakingSpace",
                        "Marquee",
                        "Moving",
                        "Panning",
                        "Pressed",
                        "Reconnecting",
                        "Resizing",
                        "Sizing"),
                written,
                "a new state needs its way in ToolsTest.WAYS");
    }

    @Test
    void takingUpAnotherToolGivesUpTheGesture() {
        EditorDriver editor = new EditorDriver(Drawings.network());
        editor.press(950, 100).drag(990, 140).take(HandTool.TOOL).expect("hand.idle");
        assertEquals(Drawings.network(), editor.store.design());
    }

    @Test
    void shortcutsAndIdsAreUnique() {
        Set<String> seen = new HashSet<>();
        Tools.all().forEach(tool -> assertTrue(seen.add(tool.id()) && seen.add(tool.shortcut()), tool.id()));
    }
}
