package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** As many of the tabs as there is room for, among them the one in front; the wheel brings the others. */
final class TabStrip extends Region {

    private static final double LEAST = 140;

    private final Desk desk;
    private final DocumentTabs tabs;
    private final BooleanProperty crowded = new SimpleBooleanProperty();
    private Node sought = this;
    private boolean seeking;
    private double shift;

    TabStrip(Desk desk, DocumentTabs tabs) {
        this.desk = desk;
        this.tabs = tabs;
        getChildren().setAll(tabs);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        tabs.onFront(tab -> {
            sought = tab;
            seek();
        });
        widthProperty().addListener((what, before, now) -> seek());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            move(shift - event.getDeltaX() - event.getDeltaY());
            event.consume();
        });
    }

    /** Lists all designs, where not all of their tabs are seen. */
    MenuButton menu() {
        MenuButton menu = new MenuButton("", Icons.ui("more", 14));
        menu.setId("all-tabs");
        menu.getStyleClass().add("icon-button");
        menu.setAccessibleText(Texts.of("tabs.all"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.visibleProperty().bind(crowded);
        menu.managedProperty().bind(crowded);
        menu.setOnShowing(event ->
                menu.getItems().setAll(desk.panes().stream().map(this::item).toList()));
        menu.getItems().add(new MenuItem(Texts.of("tabs.all"))); // a menu of nothing does not open
        return menu;
    }

    private MenuItem item(DocumentPane pane) {
        Document document = pane.document();
        String title = document.title().getValue();
        MenuItem item = new MenuItem(document.model().dirty().get() ? title + " •" : title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> desk.show(Optional.of(pane)));
        return item;
    }

    private void seek() {
        seeking = true;
        requestLayout();
    }

    /** Moves the tabs so that the one that is looked for is seen, as soon as it has a place. */
    private void reveal() {
        double left = sought.getLayoutX();
        double width = sought.getLayoutBounds().getWidth();
        if (seeking && sought.getParent() == tabs && width > 0) {
            seeking = false;
            shift = Math.min(left, Math.max(shift, left + width - getWidth()));
        }
    }

    private void move(double wanted) {
        shift = Math.max(0, Math.min(wanted, tabs.prefWidth(-1) - getWidth()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = tabs.prefWidth(-1);
        boolean overflows = width > getWidth() + 1;
        tabs.resize(Math.max(width, getWidth()), getHeight());
        tabs.layout();
        reveal();
        shift = Math.max(0, Math.min(shift, width - getWidth()));
        tabs.relocate(-shift, 0);
        if (overflows != crowded.get()) {
            Platform.runLater(() -> crowded.set(overflows));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(LEAST, tabs.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return tabs.prefHeight(-1);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return tabs.prefHeight(-1);
    }
}
