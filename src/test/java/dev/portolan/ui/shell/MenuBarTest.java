package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Note;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.canvas.CanvasMenus;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The menu bar of the window. */
@WindowTest
class MenuBarTest extends WindowFixture {

    /** Lines of 26 pixels fit under the menu bar of a screen with 768. */
    private static final int FITTING = 26;

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void everyCommandIsThereOnce(FxRobot robot) {
        List<String> ids = menus(robot).stream()
                .flatMap(MenuBarTest::within)
                .flatMap(item -> Optional.ofNullable(item.getId()).stream())
                .filter(id ->
                        window.actions().find(id.substring("menu-".length())).isPresent())
                .toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(window.actions().all().stream()
                        .map(Action::id)
                        .map(id -> "menu-" + id)
                        .toList());
    }

    @Test
    void whatARightClickOffersIsInTheCommandPaletteToo(FxRobot robot) {
        openSample(robot);
        EditorModel model = front().document().model();
        robot.interact(() -> {
            CanvasMenus menus = Menus.of(window.actions());
            model.select(List.of());
            isInThePalette(menus.empty());
            model.select(List.of(Subject.of(links().get(0).id())));
            isInThePalette(menus.link());
            model.select(List.of(Subject.of(new ComponentId("partner"))));
            isInThePalette(menus.component());
            window.actions().require("select-all").fire();
            isInThePalette(menus.several());
            Note note = new Note("n", "to do", new Rect(-300, -300, 200, 96), Properties.NONE);
            model.store().apply(NoteEdits.add(note), List.of(Subject.note("n")));
            isInThePalette(menus.note());
        });
    }

    private void isInThePalette(ContextMenu menu) {
        List<String> offered = new CommandPalette(window.actions())
                .matching("").stream().map(Picker.Row::title).toList();
        assertThat(menu.getItems().stream()
                        .filter(item -> item.getId() != null && !item.isDisable())
                        .map(MenuItem::getText))
                .hasSizeGreaterThan(1)
                .isSubsetOf(offered);
    }

    @Test
    void noMenuIsLongerThanASmallScreenIsHigh(FxRobot robot) {
        List<Menu> all = new ArrayList<>(menus(robot));
        menus(robot).stream()
                .flatMap(MenuBarTest::within)
                .filter(Menu.class::isInstance)
                .forEach(item -> all.add((Menu) item));
        assertThat(all)
                .allSatisfy(
                        menu -> assertThat(menu.getItems()).as(menu.getText()).hasSizeBetween(1, FITTING));
    }

    @Test
    void linesOnlyStandBetweenCommands(FxRobot robot) {
        assertThat(menus(robot)).allSatisfy(menu -> {
            List<MenuItem> items = menu.getItems();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof SeparatorMenuItem) {
                    assertThat(i).as(menu.getText()).isBetween(1, items.size() - 2);
                    assertThat(items.get(i + 1)).isNotInstanceOf(SeparatorMenuItem.class);
                }
            }
        });
    }

    private static List<Menu> menus(FxRobot robot) {
        return robot.lookup(node -> node instanceof MenuBar).<MenuBar>query().getMenus();
    }

    private static Stream<MenuItem> within(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item ->
                        item instanceof Menu more ? Stream.concat(Stream.of(item), within(more)) : Stream.of(item));
    }
}
