package dev.portolan.ui.canvas;

import dev.portolan.diagram.routing.Cells;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Covers scattered places with few rectangles that hold little else, as every pixel of a layer costs time, also an empty one. */
final class Patches {

    /** The side of the squares that patches consist of, in pixels. */
    static final int STEP = 64;

    /** With more patches than this, one is faster. */
    private static final int MOST = 16;

    private final Rect window;
    private final boolean[][] marked;

    /** Rows and columns of squares, the last ones left out. */
    private record Block(int left, int right, int top, int bottom) {

        boolean continues(int from, int to, int row) {
            return left == from && right == to && bottom == row;
        }

        Block lower() {
            return new Block(left, right, top, bottom + 1);
        }

        Rect rect() {
            return new Rect(
                    (double) left * STEP,
                    (double) top * STEP,
                    (double) (right - left) * STEP,
                    (double) (bottom - top) * STEP);
        }
    }

    private Patches(Rect window) {
        this.window = window;
        marked = new boolean[(int) Math.ceil(window.height() / STEP)][(int) Math.ceil(window.width() / STEP)];
    }

    /** Patches over what of {@code places} lies in {@code window}, whose corner is the origin; all are in its pixels. */
    static List<Rect> over(Collection<Rect> places, Rect window) {
        Patches patches = new Patches(window);
        places.forEach(patches::mark);
        List<Rect> found = patches.found();
        Optional<Rect> all = Rect.around(found);
        return found.size() > MOST ? all.map(List::of).orElse(List.of()) : found;
    }

    private void mark(Rect place) {
        if (!Cells.touches(place, window)) {
            return;
        }
        int right = Math.min(marked.length == 0 ? 0 : marked[0].length, step(place.right()) + 1);
        int bottom = Math.min(marked.length, step(place.bottom()) + 1);
        for (int row = Math.max(0, step(place.y())); row < bottom; row++) {
            for (int column = Math.max(0, step(place.x())); column < right; column++) {
                marked[row][column] = true;
            }
        }
    }

    private static int step(double pixel) {
        return (int) Math.floor(pixel / STEP);
    }

    /** Runs of marked squares, those of one row joined with equal ones of the row above. */
    private List<Rect> found() {
        List<Block> blocks = new ArrayList<>();
        for (int row = 0; row < marked.length; row++) {
            int from = 0;
            while (from < marked[row].length) {
                int to = from;
                while (to < marked[row].length && marked[row][to]) {
                    to++;
                }
                if (to > from) {
                    add(from, to, row, blocks);
                }
                from = to + 1;
            }
        }
        return blocks.stream().map(Block::rect).toList();
    }

    private static void add(int from, int to, int row, List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).continues(from, to, row)) {
                blocks.set(i, blocks.get(i).lower());
                return;
            }
        }
        blocks.add(new Block(from, to, row, row + 1));
    }
}
