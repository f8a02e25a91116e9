package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The tabs of the open designs in the top bar. */
final class DocumentTabs extends HBox {

    private static final double WIDEST = 220;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final List<String> MENU =
            List.of("save", "save-as", "", "move-to-window", "move-to-next-window", "", "close");

    private final Desk desk;
    private final TabDrag drag;
    private final Consumer<DocumentPane> close;
    private final Button plus;
    private final Map<DocumentPane, Node> tabs = new LinkedHashMap<>();
    private final Actions actions;
    private Consumer<Node> front = tab -> {};

    DocumentTabs(Desk desk, TabDrag drag, Consumer<DocumentPane> close, Runnable fresh, Actions actions) {
        this.desk = desk;
        this.drag = drag;
        this.close = close;
        plus = plus(fresh);
        this.actions = actions;
        getStyleClass().add("document-tabs");
        setFillHeight(false);
        desk.panes().addListener((ListChangeListener<DocumentPane>) change -> fill());
        desk.current().addListener((what, before, now) -> mark());
        fill();
    }

    /** Has {@code seen} told of the tab that is to be seen. */
    void onFront(Consumer<Node> seen) {
        front = seen;
        mark();
    }

    /** Shows a tab for each design; those that stay are not made anew, as all of them would have to be styled again. */
    private void fill() {
        tabs.keySet().retainAll(desk.panes());
        List<Node> wanted = new ArrayList<>();
        desk.panes().forEach(pane -> wanted.add(tabs.computeIfAbsent(pane, this::tab)));
        wanted.add(plus);
        getChildren().retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= getChildren().size() || getChildren().get(i) != wanted.get(i)) {
                getChildren().remove(wanted.get(i));
                getChildren().add(i, wanted.get(i));
            }
        }
        mark();
    }

    private static Button plus(Runnable fresh) {
        Button plus = new Button("", Icons.ui("plus", 14));
        plus.getStyleClass().setAll("document-tab-new");
        plus.setId("new-tab");
        plus.setAccessibleText(Texts.of("tabs.new"));
        plus.setTooltip(new Tooltip(Texts.of("tabs.new")));
        plus.setOnAction(event -> fresh.run());
        return plus;
    }

    private void mark() {
        for (int i = 0; i < desk.panes().size(); i++) {
            boolean isFront =
                    desk.current().get().filter(desk.panes().get(i)::equals).isPresent();
            getChildren().get(i).pseudoClassStateChanged(SELECTED, isFront);
            if (isFront) {
                front.accept(getChildren().get(i));
            }
        }
    }

    private HBox tab(DocumentPane pane) {
        Label title = new Label();
        title.textProperty().bind(pane.document().title());
        title.setMaxWidth(WIDEST);
        Label dot = new Label("•");
        dot.setAccessibleText(Texts.of("tabs.unsaved"));
        dot.visibleProperty().bind(pane.document().model().dirty());
        dot.managedProperty().bind(dot.visibleProperty());
        Button cross = new Button("", Icons.ui("close", 12));
        cross.getStyleClass().setAll("document-tab-close");
        cross.accessibleTextProperty().bind(title.textProperty().map(name -> Texts.of("tabs.close", name)));
        cross.setOnAction(event -> close.accept(pane));
        HBox tab = Words.row("document-tab", title, dot, cross);
        tab.getStyleClass().setAll("document-tab");
        tab.setSpacing(6);
        tab.setFocusTraversable(true);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> dot.isVisible() ? Texts.of("tabs.unsaved.spoken", title.getText()) : title.getText(),
                        title.textProperty(),
                        dot.visibleProperty()));
        tab.focusVisibleProperty().addListener((what, before, now) -> {
            if (now) {
                front.accept(tab);
            }
        });
        Tooltip.install(tab, whereabouts(pane.document()));
        tab.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event, pane));
        tab.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, tab, pane));
        tab.setOnContextMenuRequested(event -> {
            desk.show(Optional.of(pane));
            menu().show(tab, event.getScreenX(), event.getScreenY());
        });
        drag.attach(tab, pane);
        return tab;
    }

    /** Which of several files of one name it is. */
    private static Tooltip whereabouts(Document document) {
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(document.file()
                        .flatMap(file -> file.isPresent()
                                ? new SimpleStringProperty(file.get().toString())
                                : document.title()));
        return tip;
    }

    private ContextMenu menu() {
        return actions.contextMenu(MENU);
    }

    private void clicked(MouseEvent event, DocumentPane pane) {
        if (event.getButton() == MouseButton.MIDDLE) {
            close.accept(pane);
        } else if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            desk.show(Optional.of(pane));
        }
    }

    /** Tabs are walked with the arrows and chosen with Enter or Space, as everywhere. */
    private void pressed(KeyEvent event, HBox tab, DocumentPane pane) {
        int at = getChildren().indexOf(tab);
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            desk.show(Optional.of(pane));
        } else if (event.getCode() == KeyCode.LEFT && at > 0) {
            getChildren().get(at - 1).requestFocus();
        } else if (event.getCode() == KeyCode.RIGHT) {
            getChildren().get(at + 1).requestFocus();
        } else {
            return;
        }
        event.consume();
    }
}
