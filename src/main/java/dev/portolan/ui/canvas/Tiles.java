package dev.portolan.ui.canvas;

import dev.portolan.geom.Rect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * A plane in square pieces, painted only when they come into view or what they show has changed; looking elsewhere on it
 * only moves them. All places are pixels of the plane.
 */
final class Tiles {

    /** The side of a tile, in pixels. */
    static final int SIDE = 256;

    /** How far outside of the view tiles are painted ahead, and how far they are kept. */
    private static final double AHEAD = 256;

    private static final double KEPT = 640;

    private final Group plane = new Group();
    private final Brush brush;
    private final Map<Cell, Canvas> painted = new HashMap<>();
    private final Set<Cell> stale = new HashSet<>();
    private final Deque<Canvas> spare = new ArrayDeque<>();
    private Rect view = new Rect(0, 0, 0, 0);

    /** Paints one piece of the plane on an empty canvas of its size. */
    interface Brush {
        void paint(Rect piece, GraphicsContext graphics);
    }

    /** A tile's place, counted in tiles. */
    private record Cell(int column, int row) {

        Rect piece() {
            return new Rect((double) column * SIDE, (double) row * SIDE, SIDE, SIDE);
        }
    }

    Tiles(Brush brush) {
        this.brush = brush;
        plane.setManaged(false);
    }

    Node node() {
        return plane;
    }

    /** Has everything painted again. */
    void soil() {
        stale.addAll(painted.keySet());
    }

    /** Has what lies in {@code area} painted again. */
    void soil(Rect area) {
        cells(area, cell -> {
            if (painted.containsKey(cell)) {
                stale.add(cell);
            }
        });
    }

    /** Shows {@code next} of the plane, and paints what is missing of it. */
    void look(Rect next) {
        view = next;
        plane.setTranslateX(-next.x());
        plane.setTranslateY(-next.y());
        forget(next.grown(KEPT));
        cells(next, this::paint);
    }

    /** Paints one tile that may come into view soon; answers whether there was one. */
    boolean paintAhead() {
        Deque<Cell> missing = new ArrayDeque<>();
        cells(view.grown(AHEAD), cell -> {
            if (!isFresh(cell)) {
                missing.add(cell);
            }
        });
        missing.stream().limit(1).forEach(this::paint);
        return !missing.isEmpty();
    }

    private boolean isFresh(Cell cell) {
        return painted.containsKey(cell) && !stale.contains(cell);
    }

    private void paint(Cell cell) {
        if (!isFresh(cell)) {
            Canvas tile = painted.computeIfAbsent(cell, this::tile);
            stale.remove(cell);
            brush.paint(cell.piece(), tile.getGraphicsContext2D());
        }
    }

    private Canvas tile(Cell cell) {
        Canvas tile = spare.isEmpty() ? new Canvas(SIDE, SIDE) : spare.pop();
        tile.setLayoutX(cell.piece().x());
        tile.setLayoutY(cell.piece().y());
        plane.getChildren().add(tile);
        return tile;
    }

    /** Takes tiles away that are far from the view, or that would have to be painted before they are seen. */
    private void forget(Rect kept) {
        painted.entrySet().removeIf(entry -> {
            boolean goes = !entry.getKey().piece().intersects(kept)
                    || stale.contains(entry.getKey()) && !entry.getKey().piece().intersects(view);
            if (goes) {
                stale.remove(entry.getKey());
                plane.getChildren().remove(entry.getValue());
                if (spare.size() < 8) {
                    spare.push(entry.getValue());
                }
            }
            return goes;
        });
    }

    private static void cells(Rect area, Consumer<Cell> each) {
        for (int row = cell(area.y()); row <= cell(area.bottom() - 1); row++) {
            for (int column = cell(area.x()); column <= cell(area.right() - 1); column++) {
                each.accept(new Cell(column, row));
            }
        }
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / SIDE);
    }
}
