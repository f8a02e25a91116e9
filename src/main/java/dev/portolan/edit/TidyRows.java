package dev.portolan.edit;

import dev.portolan.edit.Alignments.Axis;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows and columns as somebody meant them who placed things by eye. What stands side by side for half its height is a
 * row, and likewise for columns; the upper left corner of all stays where it is, if the room allows.
 *
 * @param <K> what stands there
 */
final class TidyRows<K> {

    /** Diagram units between neighbours that stood on top of each other. */
    private static final double USUAL_GAP = 24;

    private static final double LEAST_GAP = 8;
    private static final double GRID = 8;

    private final Map<K, Rect> bounds;
    private final Optional<Rect> room;

    /** @param room what is not to be left; empty for none */
    TidyRows(Map<K, Rect> bounds, Optional<Rect> room) {
        this.bounds = bounds;
        this.room = room;
    }

    /** The upper left corner of each. */
    Map<K, Point> places() {
        Map<K, Point> places = new LinkedHashMap<>();
        if (bounds.size() < 2) {
            return places;
        }
        List<List<K>> rows = bands(bounds.keySet().stream(), Axis.DOWN);
        List<List<K>> columns = bands(bounds.keySet().stream(), Axis.ACROSS);
        boolean isGrid = hasOneInEach(rows, columns);
        double gap =
                gap(isGrid ? List.of(columns) : rows.stream().map(this::each).toList(), Axis.ACROSS);
        List<Double> tops = starts(rows, gap(List.of(rows), Axis.DOWN), Axis.DOWN);
        for (int row = 0; row < rows.size(); row++) {
            List<List<K>> across = isGrid ? columns : each(rows.get(row));
            List<Double> lefts = starts(across, gap, Axis.ACROSS);
            double middle = tops.get(row) + extent(rows.get(row), Axis.DOWN) / 2;
            for (int column = 0; column < across.size(); column++) {
                double left = lefts.get(column);
                across.get(column).stream()
                        .filter(rows.get(row)::contains)
                        .forEach(one -> places.put(one, new Point(left, Math.rint(middle - at(one).height() / 2))));
            }
        }
        return places;
    }

    private Rect at(K one) {
        return Objects.requireNonNull(bounds.get(one));
    }

    /** Those of a row, each for itself, from left to right. */
    private List<List<K>> each(List<K> row) {
        return row.stream()
                .sorted(Comparator.comparingDouble(one -> at(one).x()))
                .map(List::of)
                .toList();
    }

    /** What stands side by side, seen along the axis. */
    private List<List<K>> bands(Stream<K> all, Axis axis) {
        List<List<K>> bands = new ArrayList<>();
        all.sorted(Comparator.comparingDouble(one -> axis.start(at(one)) + axis.extent(at(one)) / 2))
                .forEach(one -> {
                    if (bands.isEmpty() || !share(bands.get(bands.size() - 1).get(0), one, axis)) {
                        bands.add(new ArrayList<>());
                    }
                    bands.get(bands.size() - 1).add(one);
                });
        return bands;
    }

    private boolean share(K one, K other, Axis axis) {
        Rect a = at(one);
        Rect b = at(other);
        double both = Math.min(axis.start(a) + axis.extent(a), axis.start(b) + axis.extent(b))
                - Math.max(axis.start(a), axis.start(b));
        return both >= Math.min(axis.extent(a), axis.extent(b)) / 2;
    }

    private static <K> boolean hasOneInEach(List<List<K>> rows, List<List<K>> columns) {
        return rows.stream()
                .allMatch(row -> columns.stream()
                        .allMatch(
                                column -> column.stream().filter(row::contains).count() <= 1));
    }

    /** The usual one of the gaps that there are, on the grid. */
    private double gap(List<List<List<K>>> lines, Axis axis) {
        List<Double> gaps = new ArrayList<>();
        for (List<List<K>> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                double before = line.get(i - 1).stream()
                        .mapToDouble(one -> axis.start(at(one)) + axis.extent(at(one)))
                        .max()
                        .orElseThrow();
                gaps.add(start(line.get(i), axis) - before);
            }
        }
        double mean = gaps.stream()
                .filter(one -> one > 0)
                .mapToDouble(one -> one)
                .average()
                .orElse(USUAL_GAP);
        return Math.max(LEAST_GAP, Math.rint(mean / GRID) * GRID);
    }

    private double start(List<K> band, Axis axis) {
        return band.stream().mapToDouble(one -> axis.start(at(one))).min().orElseThrow();
    }

    private double extent(List<K> band, Axis axis) {
        return band.stream().mapToDouble(one -> axis.extent(at(one))).max().orElseThrow();
    }

    /** Where each band begins; closer together where the room asks for it. */
    private List<Double> starts(List<List<K>> bands, double gap, Axis axis) {
        double taken = bands.stream().mapToDouble(band -> extent(band, axis)).sum();
        double from = bounds.values().stream().mapToDouble(axis::start).min().orElseThrow();
        int gaps = Math.max(1, bands.size() - 1);
        double most = room.map(axis::extent)
                .map(all -> Math.floor((all - taken) / gaps))
                .orElse(gap);
        double between = Math.max(LEAST_GAP, Math.min(gap, most));
        double all = taken + between * (bands.size() - 1);
        double begin = room.map(place ->
                        Math.max(axis.start(place), Math.min(from, axis.start(place) + axis.extent(place) - all)))
                .orElse(from);
        List<Double> starts = new ArrayList<>();
        double at = begin;
        for (List<K> band : bands) {
            starts.add(Math.rint(at));
            at += extent(band, axis) + between;
        }
        return starts;
    }
}
