package dev.portolan.io.exporting;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;

/** The cells of a draw.io file, one after the other; what contains them is said by name. */
final class DrawioCells {

    /** The cell that holds the design, and its attribute. */
    static final String DESIGN = "portolan-design";

    private final StringBuilder out = new StringBuilder();

    /** A line between two cells. */
    record Edge(String id, String layer, String from, String to, String words, String style) {}

    void layer(String id, String name, boolean visible) {
        out.append("        <mxCell id=\"%s\" value=\"%s\" parent=\"0\"%s/>\n"
                .formatted(Xml.attribute(id), Xml.attribute(name), visible ? "" : " visible=\"0\""));
    }

    /** @param bounds relative to the parent's corner */
    void vertex(String id, String parent, String words, String style, Rect bounds) {
        out.append("        <mxCell id=\"%s\" value=\"%s\" style=\"%s\" parent=\"%s\" vertex=\"1\">\n"
                .formatted(Xml.attribute(id), Xml.attribute(words), Xml.attribute(style), Xml.attribute(parent)));
        out.append("          <mxGeometry x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" as=\"geometry\"/>\n"
                .formatted(
                        SvgNumbers.of(bounds.x()),
                        SvgNumbers.of(bounds.y()),
                        SvgNumbers.of(bounds.width()),
                        SvgNumbers.of(bounds.height())));
        out.append("        </mxCell>\n");
    }

    /**
     * A line that stays at its cells when they are moved.
     *
     * @param points from one cell's border to the other's
     * @param from the bounds of the cell at the start
     */
    void edge(Edge edge, List<Point> points, Rect from, Rect to) {
        String ends = end("exit", points.get(0), from) + end("entry", points.get(points.size() - 1), to);
        out.append(
                "        <mxCell id=\"%s\" value=\"%s\" style=\"%s\" parent=\"%s\" source=\"%s\" target=\"%s\" edge=\"1\">\n"
                        .formatted(
                                Xml.attribute(edge.id()),
                                Xml.attribute(edge.words()),
                                Xml.attribute(edge.style() + ends),
                                Xml.attribute(edge.layer()),
                                Xml.attribute(edge.from()),
                                Xml.attribute(edge.to())));
        List<Point> corners = points.subList(1, points.size() - 1);
        if (corners.isEmpty()) {
            out.append("          <mxGeometry relative=\"1\" as=\"geometry\"/>\n");
        } else {
            out.append("          <mxGeometry relative=\"1\" as=\"geometry\">\n            <Array as=\"points\">\n");
            corners.forEach(corner -> out.append("              <mxPoint x=\"%s\" y=\"%s\"/>\n"
                    .formatted(SvgNumbers.of(corner.x()), SvgNumbers.of(corner.y()))));
            out.append("            </Array>\n          </mxGeometry>\n");
        }
        out.append("        </mxCell>\n");
    }

    /** Where on a cell's border a line is bound, as shares of its width and height. */
    private static String end(String name, Point at, Rect bounds) {
        double x = bounds.width() == 0 ? 0.5 : (at.x() - bounds.x()) / bounds.width();
        double y = bounds.height() == 0 ? 0.5 : (at.y() - bounds.y()) / bounds.height();
        return "%sX=%s;%sY=%s;%sDx=0;%sDy=0;".formatted(name, share(x), name, share(y), name, name);
    }

    private static String share(double share) {
        return Double.toString(Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 10_000.0);
    }

    /** The design in a hidden cell on a locked layer. */
    void design(String json) {
        out.append(
                "        <mxCell id=\"portolan\" value=\"Portolan\" style=\"locked=1;\" parent=\"0\" visible=\"0\"/>\n");
        out.append("        <object label=\"\" design=\"%s\" id=\"%s\">\n"
                .formatted(Xml.escapedJson(json).replace("\n", "&#10;").replace("\t", "&#9;"), DESIGN));
        out.append("""
                          <mxCell style="text;html=0;" parent="portolan" vertex="1" visible="0">
                            <mxGeometry width="10" height="10" as="geometry"/>
                          </mxCell>
                        </object>
                """.indent(0));
    }

    /** The whole file. */
    String file(String name, Rect area, String paper) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <mxfile host="Portolan" type="device">
                  <diagram id="drawing" name="%s">
                    <mxGraphModel dx="0" dy="0" grid="1" gridSize="8" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" pageScale="1" pageWidth="%s" pageHeight="%s" background="%s" math="0" shadow="0">
                      <root>
                        <mxCell id="0"/>
                %s      </root>
                    </mxGraphModel>
                  </diagram>
                </mxfile>
                """.formatted(
                        Xml.attribute(name), SvgNumbers.of(area.width()), SvgNumbers.of(area.height()), paper, out);
    }
}
