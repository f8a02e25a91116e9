package dev.portolan.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where a window is on the screens, and how large, to be there again at the next start.
 *
 * @param bounds with its border; of a maximised window, what it goes back to
 */
record WindowPlace(Rectangle2D bounds, boolean isMaximised) {

    private static final Pattern GAP = Pattern.compile(" ");

    /** So much of the upper edge has to be on a screen for the window to be taken hold of there. */
    private static final double GRIP = 80;

    /** Where a window is that is seen; as {@code before} where it does not say at the moment. */
    static Optional<WindowPlace> of(Stage stage, Optional<WindowPlace> before) {
        if (stage.isIconified() || stage.isFullScreen() || !(stage.getWidth() > 0)) {
            return before;
        }
        if (stage.isMaximized()) {
            return before.map(place -> new WindowPlace(place.bounds(), true));
        }
        return Optional.of(new WindowPlace(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), false));
    }

    /** What {@link #text} wrote; empty where that is something else. */
    static Optional<WindowPlace> read(String text) {
        String[] parts = GAP.split(text);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            double[] numbers =
                    Stream.of(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
            boolean sound =
                    Stream.of(parts).limit(4).mapToDouble(Double::parseDouble).allMatch(Double::isFinite);
            return sound && numbers[2] > 0 && numbers[3] > 0
                    ? Optional.of(new WindowPlace(
                            new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
                            parts[4].equals("maximised")))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return bounds.getMinX() + " " + bounds.getMinY() + " " + bounds.getWidth() + " " + bounds.getHeight() + " "
                + (isMaximised ? "maximised" : "free");
    }

    /** The same where these screens have room for it; empty where its screen is no longer there. */
    Optional<WindowPlace> on(List<Rectangle2D> screens) {
        Rectangle2D edge = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), 1);
        return screens.stream()
                .filter(screen -> overlap(screen, edge) >= Math.min(GRIP, bounds.getWidth()))
                .findFirst()
                .map(screen -> new WindowPlace(within(screen), isMaximised));
    }

    /** As {@link #on}, and on the first of the screens where its own is no longer there. */
    WindowPlace near(List<Rectangle2D> screens) {
        return on(screens).orElseGet(() -> new WindowPlace(within(screens.get(0)), isMaximised));
    }

    private static double overlap(Rectangle2D screen, Rectangle2D edge) {
        return edge.getMinY() >= screen.getMinY() && edge.getMinY() < screen.getMaxY()
                ? Math.min(screen.getMaxX(), edge.getMaxX()) - Math.max(screen.getMinX(), edge.getMinX())
                : 0;
    }

    private Rectangle2D within(Rectangle2D screen) {
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.max(screen.getMinX(), Math.min(bounds.getMinX(), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(bounds.getMinY(), screen.getMaxY() - height)),
                width,
                height);
    }

    void take(Stage stage) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(isMaximised);
    }

    /** What of the screens is free for windows, the main one first. */
    static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
    }
}
