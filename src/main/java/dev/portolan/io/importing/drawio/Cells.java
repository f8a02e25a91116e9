package dev.portolan.io.importing.drawio;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.importing.drawio.Xml.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of one page by their ids, in order. */
final class Cells {

    private static final int MOST = 10_000;
    private static final int FARTHEST = 1_000_000;

    private final Map<String, Cell> all = new LinkedHashMap<>();

    /** @param root the element that holds the cells */
    Cells(Element root) throws Unreadable {
        for (Element element : root.children()) {
            if (all.size() >= MOST) {
                throw new Unreadable(
                        element.line(), "more than 10,000 shapes stand on this page; is it the right file?");
            }
            add(element);
        }
    }

    /** A cell with metadata is wrapped into an element that has its id and label. */
    private void add(Element element) {
        boolean wrapped = !element.name().equals("mxCell");
        Element cell = wrapped
                ? element.children().stream()
                        .filter(each -> each.name().equals("mxCell"))
                        .findFirst()
                        .orElse(element)
                : element;
        String id = element.attribute("id");
        String label = wrapped ? element.attribute("label") : cell.attribute("value");
        all.putIfAbsent(
                id,
                new Cell(
                        id,
                        plain(label),
                        cell.attribute("style"),
                        cell.attribute("parent"),
                        cell.attribute("edge").equals("1"),
                        cell.attribute("source"),
                        cell.attribute("target"),
                        bounds(cell),
                        element.line()));
    }

    List<Cell> all() {
        return List.copyOf(all.values());
    }

    boolean has(String id) {
        return all.containsKey(id);
    }

    Cell get(String id) {
        return all.getOrDefault(id, new Cell(id, List.of(), "", "", false, "", "", new Rect(0, 0, 0, 0), 0));
    }

    /** Where a cell stands on the page. */
    Rect onPage(Cell cell) {
        Point corner = Point.ORIGIN;
        Set<String> seen = new HashSet<>();
        String parent = cell.parent();
        while (all.containsKey(parent) && seen.add(parent)) {
            corner = corner.plus(all.get(parent).bounds().topLeft());
            parent = all.get(parent).parent();
        }
        return cell.bounds().moved(corner);
    }

    private static Rect bounds(Element cell) {
        for (Element geometry : cell.children()) {
            if (geometry.name().equals("mxGeometry")
                    && !geometry.attribute("relative").equals("1")) {
                return new Rect(
                        number(geometry.attribute("x")),
                        number(geometry.attribute("y")),
                        Math.max(0, number(geometry.attribute("width"))),
                        Math.max(0, number(geometry.attribute("height"))));
            }
        }
        return new Rect(0, 0, 0, 0);
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Math.max(-FARTHEST, Math.min(FARTHEST, number)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Labels are HTML as often as not. */
    private static List<String> plain(String label) {
        String text = label.replaceAll("(?i)<(br|/?div|/?p|/?li)\\b[^>]{0,500}>", "\n")
                .replaceAll("<[^>]{0,2000}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replace('\u00a0', ' ');
        List<String> lines = new ArrayList<>();
        Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }
}
