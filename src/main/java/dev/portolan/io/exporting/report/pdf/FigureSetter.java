package dev.portolan.io.exporting.report.pdf;

import dev.portolan.geom.Rect;
import dev.portolan.io.exporting.Picture;
import dev.portolan.report.document.Figure;

/** Draws a design as vectors with real text, on a page of its own where it is wide; and traces in the run of the text. */
final class FigureSetter {

    private static final double CAPTION = 24;
    private static final double TRACE_SCALE = 0.56;
    private static final double BELOW_TRACE = 6;

    /** Of the paper around a trace, which has the page's: all of it at the left, most of it above and below. */
    private static final double CROPPED = 14;

    private static final Type WORDS = new Type(Face.REGULAR, 8, Colours.QUIET);

    private final Flow flow;

    FigureSetter(Flow flow) {
        this.flow = flow;
    }

    /** Whether the drawing is so wide that it gets a page across, with the heading before it. */
    boolean isAcross(Figure figure) {
        Rect area = flow.picture(figure).area();
        return area.width() > area.height() * 1.15 && flow.portraitWidth() / area.width() < 0.75;
    }

    void show(Figure figure) {
        Picture picture = flow.picture(figure);
        Rect area = picture.area();
        boolean across = isAcross(figure);
        if (across && !flow.isLandscape()) {
            flow.newLandscapePage();
        } else if (!across && scale(area) < 0.5 && !flow.isAtTop()) {
            flow.newPage();
        }
        double scale = scale(area);
        draw(picture, Flow.LEFT + (flow.width() - area.width() * scale) / 2, scale);
        flow.skip(area.height() * scale + 8);
        flow.line(flow.breaker().lines(figure.caption(), WORDS, flow.width()).get(0), Flow.LEFT, flow.y());
        flow.skip(18);
        if (across) {
            flow.leavePage();
        }
    }

    /** The height of a trace's picture. */
    double traceHeight(Figure trace) {
        Rect area = flow.picture(trace).area();
        return (area.height() - 2 * CROPPED) * traceScale(area) + BELOW_TRACE;
    }

    /** Without a caption, from the left margin on. */
    void showTrace(Figure trace) {
        Picture picture = flow.picture(trace);
        flow.ensure(Math.min(traceHeight(trace), flow.height()));
        double scale = traceScale(picture.area());
        double end = flow.y() + traceHeight(trace);
        flow.skip(-CROPPED * scale);
        draw(picture, Flow.LEFT - Picture.MARGIN * scale, scale);
        flow.moveTo(end);
    }

    private double traceScale(Rect area) {
        return Math.min(TRACE_SCALE, Math.min(flow.width() / area.width(), flow.height() / area.height()));
    }

    private double scale(Rect area) {
        return Math.min(1, Math.min(flow.width() / area.width(), (flow.room() - CAPTION) / area.height()));
    }

    private void draw(Picture picture, double x, double scale) {
        double top = flow.page().getMediaBox().getHeight() - flow.y();
        Flow.run(() -> flow.pictures().draw(picture, flow.stream(), x, top, scale));
    }
}
