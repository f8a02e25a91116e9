package dev.portolan.ui.controls;

import dev.portolan.catalog.Family;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Propertied;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Our own icons as nodes: outlines that the style sheet colours. */
public final class Icons {

    private static final String FOLDER = "/dev/portolan/assets/icons/";
    private static final Pattern OUTLINE = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"");
    private static final double SIDE = 24;
    private static final Map<String, String> OUTLINES = new ConcurrentHashMap<>();

    private Icons() {}

    /** The icon of a command, such as {@code undo}, {@code side} pixels wide. */
    public static Node ui(String name, double side) {
        return icon("ui/" + name, side);
    }

    /**
     * A kind's icon, white on the colour that {@code carrier} wears in the drawing; {@code sizeClass} is empty,
     * {@code small} or {@code large}.
     */
    public static Node glyph(KindSpec kind, Propertied carrier, String sizeClass) {
        return glyph(kind.icon(), NetworkKinds.tint(kind, carrier), sizeClass);
    }

    /** What stands for components of several kinds. */
    public static Node several(String sizeClass) {
        return glyph("ui/copy", Family.SUPPORT, sizeClass);
    }

    private static Node glyph(String file, Family family, String sizeClass) {
        double side = sizeClass.equals("large") ? 22 : sizeClass.equals("small") ? 12 : 16;
        StackPane box = new StackPane(icon(file, side));
        box.getStyleClass().addAll("glyph", "family-" + colour(family));
        if (!sizeClass.isEmpty()) {
            box.getStyleClass().add(sizeClass);
        }
        return box;
    }

    private static String colour(Family family) {
        return switch (family) {
            case NETWORKS -> "edge";
            case INGRESS -> "ingress";
            case KUBERNETES -> "kubernetes";
            case EGRESS -> "egress";
            case HYBRID -> "hybrid";
            case SUPPORT -> "support";
            case ACTORS -> "actor";
        };
    }

    private static Node icon(String file, double side) {
        SVGPath path = new SVGPath();
        path.setContent(OUTLINES.computeIfAbsent(file, Icons::read));
        path.getStyleClass().add("icon");
        path.getTransforms().add(new Scale(side / SIDE, side / SIDE, 0, 0));
        Pane square = new Pane(path);
        square.setMinSize(side, side);
        square.setPrefSize(side, side);
        square.setMaxSize(side, side);
        square.setMouseTransparent(true);
        return square;
    }

    private static String read(String file) {
        try (InputStream stream = Icons.class.getResourceAsStream(FOLDER + file + ".svg")) {
            if (stream == null) {
                return file.endsWith("/unknown") || file.equals("unknown") ? "M4 4H20V20H4Z" : read("unknown");
            }
            String svg = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Matcher outline = OUTLINE.matcher(svg);
            return outline.find() ? outline.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("the icon " + file + " cannot be read", e);
        }
    }
}
