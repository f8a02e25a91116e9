package dev.portolan.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Walks through everything that is seen and says what a screen reader or the keyboard would miss. */
final class Accessible {

    private static final Set<AccessibleRole> SAYS_NOTHING = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private Accessible() {}

    /** What can have the focus and has no role, or nothing that names it. */
    static List<String> silent(Parent root) {
        List<Node> all = seen(root);
        Set<Node> labelled = all.stream()
                .filter(Label.class::isInstance)
                .flatMap(node -> Optional.ofNullable(((Label) node).getLabelFor()).stream())
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Node node : focusable(all)) {
            if (node.getAccessibleRole() == null || SAYS_NOTHING.contains(node.getAccessibleRole())) {
                missing.add("no role: " + name(node));
            }
            if (isBlank(node.getAccessibleText()) && !labelled.contains(node) && !saysItself(node)) {
                missing.add("no text: " + name(node));
            }
        }
        return missing;
    }

    /** What looks the same with the keyboard's focus as without it; the drawing has a frame beside it for that. */
    static List<String> hidesItsFocus(Parent root) {
        Map<String, Node> kinds = new LinkedHashMap<>();
        focusable(seen(root)).stream()
                .filter(node -> !"canvas".equals(node.getId()))
                .forEach(node -> kinds.putIfAbsent(kind(node), node));
        List<String> hidden = new ArrayList<>();
        kinds.values().forEach(node -> {
            boolean focused = node.getPseudoClassStates().contains(FOCUSED);
            boolean visible = node.getPseudoClassStates().contains(FOCUS_VISIBLE);
            int[] without = pixels(node, false, false);
            int[] with = pixels(node, true, true);
            pixels(node, focused, visible);
            if (java.util.Arrays.equals(without, with)) {
                hidden.add(name(node));
            }
        });
        return hidden;
    }

    /** Whose words are cut off and are not to be read in full elsewhere. */
    static List<String> clipped(Parent root) {
        List<String> clipped = new ArrayList<>();
        for (Node node : seen(root)) {
            if (node instanceof Labeled labeled && isNowhereElse(labeled) && !isBlank(labeled.getText())) {
                labeled.lookupAll(".text").stream()
                        .filter(text -> text instanceof Text && text.getParent() == labeled)
                        .map(text -> ((Text) text).getText())
                        .filter(text -> text.endsWith(labeled.getEllipsisString())
                                && !labeled.getText().endsWith(labeled.getEllipsisString()))
                        .forEach(text -> clipped.add("“" + labeled.getText() + "” of " + name(labeled)));
            }
        }
        return clipped;
    }

    /** A tooltip says all, the list of a combo box does, and so do the rows of lists and rulers to a screen reader. */
    private static boolean isNowhereElse(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Cell
                    || each.getStyleClass().contains("ruler-piece")
                    || each instanceof Control control && control.getTooltip() != null) {
                return false;
            }
        }
        return true;
    }

    private static String kind(Node node) {
        return node.getClass().getName() + node.getStyleClass();
    }

    private static int[] pixels(Node node, boolean focused, boolean visible) {
        node.pseudoClassStateChanged(FOCUSED, focused);
        node.pseudoClassStateChanged(FOCUS_VISIBLE, visible);
        node.applyCss();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = node.snapshot(parameters, null);
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] found = new int[width * height];
        reader.getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), found, 0, width);
        return found;
    }

    private static List<Node> focusable(List<Node> all) {
        return all.stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !(node instanceof Cell))
                .toList();
    }

    private static boolean saysItself(Node node) {
        return node instanceof Labeled labeled && !isBlank(labeled.getText());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static List<Node> seen(Node node) {
        List<Node> all = new ArrayList<>();
        if (node.isVisible()) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> all.addAll(seen(child)));
            }
        }
        return all;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass()
                + " in "
                + Optional.ofNullable(node.getParent())
                        .map(parent -> parent.getStyleClass().toString())
                        .orElse("");
    }
}
