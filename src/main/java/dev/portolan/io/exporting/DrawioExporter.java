package dev.portolan.io.exporting;

import dev.portolan.diagram.Remark;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.paint.Highlight;
import dev.portolan.paint.Legible;
import dev.portolan.paint.Track;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes a draw.io file that can be worked on there: containers, bound lines, a layer for findings and for each trace. */
final class DrawioExporter implements Exporter {

    @Override
    public String id() {
        return "drawio";
    }

    @Override
    public String label() {
        return "draw.io diagram";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        out.write(new Writing(picture).text().getBytes(StandardCharsets.UTF_8));
    }

    /** One file in the making. */
    private static final class Writing {
        private static final String TOPOLOGY = "topology";

        private final Picture picture;
        private final DrawioStyle style;
        private final DrawioCells cells = new DrawioCells();

        Writing(Picture picture) {
            this.picture = picture;
            this.style = new DrawioStyle(picture.palette());
        }

        String text() {
            cells.layer(TOPOLOGY, "Topology", true);
            picture.diagram().shapes().forEach(this::shape);
            picture.diagram()
                    .routes()
                    .forEach(route -> cells.edge(
                            new DrawioCells.Edge(
                                    "link-" + route.id(),
                                    TOPOLOGY,
                                    cell(route.from()),
                                    cell(route.to()),
                                    Legible.of(route.label().text()),
                                    style.of(route)),
                            route.points(),
                            bounds(route.from()),
                            bounds(route.to())));
            remarks();
            findings();
            traces();
            picture.embedded().ifPresent(cells::design);
            String paper = picture.look().has(Look.Extra.TRANSPARENT) ? "none" : style.paper();
            return cells.file(Legible.of(picture.title()), picture.area(), paper);
        }

        private static String cell(ComponentId id) {
            return "component-" + id;
        }

        private Rect bounds(ComponentId id) {
            return picture.diagram().shape(id).orElseThrow().bounds();
        }

        private void shape(Shape shape) {
            Optional<Shape> container = container(shape);
            Rect bounds = container
                    .map(around -> shape.bounds()
                            .moved(-around.bounds().x(), -around.bounds().y()))
                    .orElse(shape.bounds());
            String words = shape.captions().isEmpty() || shape.caption().equals(shape.name())
                    ? shape.name()
                    : shape.name() + "\n" + shape.caption();
            String tags = shape.tags().isEmpty() ? "" : "  [" + String.join(", ", shape.tags()) + "]";
            cells.vertex(
                    cell(shape.id()),
                    container.map(around -> cell(around.id())).orElse(TOPOLOGY),
                    legible(words + tags),
                    style.of(shape),
                    bounds);
        }

        private Optional<Shape> container(Shape shape) {
            return picture.content().topology().containers(shape.id()).stream()
                    .map(Component::id)
                    .flatMap(id -> picture.diagram().shape(id).stream())
                    .findFirst();
        }

        private static String legible(String lines) {
            return lines.lines().map(Legible::of).collect(java.util.stream.Collectors.joining("\n"));
        }

        private void remarks() {
            if (picture.diagram().remarks().isEmpty()) {
                return;
            }
            cells.layer("notes", "Notes", true);
            for (Remark remark : picture.diagram().remarks()) {
                String words = remark.number() == 0
                        ? remark.note().text()
                        : remark.note().form().sign(remark.number())
                                + (DrawioStyle.isSign(remark)
                                        ? ""
                                        : "  " + remark.note().text());
                cells.vertex("note-" + remark.note().id(), "notes", legible(words), style.of(remark), remark.bounds());
            }
        }

        private void findings() {
            if (picture.marks().highlights().isEmpty()) {
                return;
            }
            cells.layer("findings", "Findings", true);
            for (Highlight highlight : picture.marks().highlights()) {
                corner(highlight.subject()).ifPresent(corner -> {
                    String words = rules(highlight);
                    double width = Math.max(20, 8 + words.length() * 6.5);
                    cells.vertex(
                            "findings-" + highlight.subject().id(),
                            "findings",
                            words,
                            style.finding(highlight.tone()),
                            new Rect(corner.x() - width + 8, corner.y() - 8, width, 16));
                });
            }
        }

        /** The first rule and how many more; just the count where nobody says which. */
        private static String rules(Highlight highlight) {
            String first = highlight.title().lines().findFirst().orElse("");
            int end = first.indexOf(':');
            if (end < 0) {
                return highlight.badge();
            }
            return first.substring(0, end) + (highlight.badge().equals("1") ? "" : " (" + highlight.badge() + ")");
        }

        private Optional<Point> corner(Subject subject) {
            return subject.type() == Subject.Type.LINK
                    ? picture.diagram()
                            .route(new LinkId(subject.id()))
                            .map(route -> route.bounds().centre())
                    : picture.diagram()
                            .drawn(new ComponentId(subject.id()))
                            .map(shape -> new Point(
                                    shape.bounds().right(), shape.bounds().y()));
        }

        private void traces() {
            boolean shown = !picture.marks().tracks().isEmpty();
            int number = 0;
            for (var trace : picture.content().traces()) {
                number++;
                String layer = "trace-" + number;
                cells.layer(layer, "Trace: " + Legible.of(trace.flow().name()), shown && number == 1);
                int way = 0;
                for (var branch : trace.branches()) {
                    for (Track track : Tracks.of(branch, 0)) {
                        track(track, layer + "-" + ++way, layer);
                    }
                }
            }
        }

        /** Without the host name, which would cover the cards at both ends. */
        private static String shortened(Track.Stretch stretch) {
            int end = stretch.label().indexOf(" · ");
            return end < 0 ? stretch.label() : stretch.label().substring(0, end);
        }

        private void track(Track track, String id, String layer) {
            int number = 1;
            for (Track.Stretch stretch : track.stretches()) {
                number++;
                Optional<Shape> from = picture.diagram().drawn(stretch.from());
                Optional<Shape> to = picture.diagram().drawn(stretch.to());
                if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get())) {
                    continue;
                }
                boolean back = track.way() == Track.Way.BACK;
                String words = (back ? "" : number + (stretch.label().isEmpty() ? "" : " · ")) + shortened(stretch);
                cells.edge(
                        new DrawioCells.Edge(
                                id + "-" + number,
                                layer,
                                cell(from.get().id()),
                                cell(to.get().id()),
                                Legible.of(words),
                                style.of(stretch)),
                        picture.diagram().way(from.get(), to.get()),
                        from.get().bounds(),
                        to.get().bounds());
            }
        }
    }
}
