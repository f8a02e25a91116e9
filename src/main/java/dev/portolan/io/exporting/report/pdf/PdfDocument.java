package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Block;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document on pages: cover, table of contents, chapters; with bookmarks, links, heads and page numbers. */
public final class PdfDocument {

    private static final List<Type> HEADINGS = List.of(
            new Type(Face.BOLD, 17, Colours.INK),
            new Type(Face.SEMIBOLD, 12, Colours.INK),
            new Type(Face.SEMIBOLD, 10, Colours.INK));

    private static final double LEAST_CHAPTER = 70;
    private static final double LEAST_LEAD = 130;
    private static final double HEADING = 40;
    private static final double BEFORE_CHAPTER = 26;

    /** A chapter that takes more than what is left begins a page where less than this part of one is left. */
    private static final double MUCH_OF_A_PAGE = 0.36;

    /** What is lower than this part of a page is not worth breaking. */
    private static final double LITTLE_OF_A_PAGE = 0.22;

    private static final double LINE = 30;
    private static final int SHORT_TABLE = 8;

    private final PDDocument pdf;
    private final Flow flow;
    private final Document document;

    private PdfDocument(PDDocument pdf, Document document) throws IOException {
        this.pdf = pdf;
        this.document = document;
        this.flow = new Flow(pdf, new Fonts(pdf), document.title().look());
    }

    /** Writes the document; the caller closes {@code out}. */
    public static void write(Document document, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.setDocumentId(0L); // else the time makes equal documents differ
            new PdfDocument(pdf, document).write();
            pdf.save(out);
        }
    }

    private void write() {
        Cover cover = new Cover(flow, document.title());
        cover.show();
        Contents contents = new Contents(flow, document.sections());
        contents.keep();
        flow.leavePage();
        PDDocumentOutline outline = new PDDocumentOutline();
        document.sections().forEach(section -> section(section, 0, outline));
        flow.close();
        contents.fill();
        flow.links().write();
        cover.runningHeads();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title().title());
        information.setSubject(document.title().subtitle());
        information.setAuthor(document.title().look().organisation());
        information.setCreator("Portolan");
        pdf.setDocumentInformation(information);
    }

    /** A chapter wants some room below its heading, and its heading on the page of a drawing that lies across. */
    private void begin(Section section, int level) {
        boolean across = section.blocks().stream()
                .limit(1)
                .anyMatch(block -> block instanceof Figure figure && new FigureSetter(flow).isAcross(figure));
        if (across) {
            flow.newLandscapePage();
            return;
        }
        flow.settle();
        if (level == 0 && flow.room() < flow.height() * MUCH_OF_A_PAGE && flow.room() < whole(section)) {
            flow.newPage();
        }
    }

    /** How high a chapter of words and tables is; without end where there is more to it. */
    private double whole(Section section) {
        if (!section.sections().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Setter setter = new Setter(flow);
        return HEADING
                + BEFORE_CHAPTER
                + section.blocks().stream()
                        .mapToDouble(block -> block instanceof Table table
                                ? new TableSetter(flow, table).height()
                                : block instanceof Paragraph words ? setter.height(words) : Double.POSITIVE_INFINITY)
                        .sum();
    }

    /** What has to stand below a heading on the same page: the first finding, or a trace up to its first hop. */
    private double lead(List<Block> blocks) {
        double height = 0;
        boolean drawn = false;
        for (Block block : blocks) {
            if (block instanceof Ribbon ribbon) {
                height += new FigureSetter(flow).traceHeight(ribbon.drawing());
                drawn = true;
            } else if (block instanceof Entries entries) {
                return Math.min(height + new Setter(flow).lead(entries), flow.height() * 0.6);
            } else if (drawn) {
                height += block instanceof Table table ? new TableSetter(flow, table).lead() : LINE;
                break;
            } else {
                height += LINE;
            }
        }
        return Math.min(height, flow.height() * 0.6);
    }

    /** Whether a drawing of a trace comes now, or after the words that introduce it. */
    private static boolean drawsSoon(List<Block> blocks, int at) {
        return blocks.get(at) instanceof Ribbon || (at + 1 < blocks.size() && blocks.get(at + 1) instanceof Ribbon);
    }

    /** Whether a trace was drawn already; the first one stays with the heading, which has made room for it. */
    private static boolean drawn(List<Block> blocks) {
        return blocks.stream().anyMatch(Ribbon.class::isInstance);
    }

    /** A short table stands on one page with the line that ends it, which would go to the next one alone. */
    private void keepWithLast(List<Block> blocks, int at) {
        if (at == blocks.size() - 2
                && blocks.get(at) instanceof Table table
                && table.rows().size() < SHORT_TABLE
                && blocks.get(at + 1) instanceof Bullets bullets) {
            double height = new TableSetter(flow, table).height();
            double ending = bullets.items().size() * LINE * 0.6;
            if (flow.room() < height + ending && height + ending < flow.height() * LITTLE_OF_A_PAGE) {
                flow.newPage();
            }
        }
    }

    /** What stands on the page of a heading besides it: of a chapter that has only parts, how the first one begins. */
    private double below(Section section, int level) {
        if (section.blocks().isEmpty() && !section.sections().isEmpty()) {
            return HEADING + below(section.sections().get(0), level + 1);
        }
        return level == 0 ? LEAST_CHAPTER : Math.max(LEAST_LEAD, lead(section.blocks()));
    }

    private void section(Section section, int level, PDOutlineNode parent) {
        Type type = HEADINGS.get(Math.min(level, HEADINGS.size() - 1));
        begin(section, level);
        double before = flow.isAtTop() ? 0 : level == 0 ? BEFORE_CHAPTER : 13;
        flow.ensure(before + type.size() * 1.8 + below(section, level));
        flow.skip(flow.isAtTop() ? 0 : before);
        flow.links().section(section.id(), flow.place());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(section.heading());
        item.setDestination(Links.destination(flow.place()));
        parent.addLast(item);
        for (List<Piece> line : flow.breaker().lines(section.heading(), type, flow.width())) {
            flow.ensure(type.size() * 1.3);
            flow.line(line, Flow.LEFT, flow.y());
            flow.skip(type.size() * 1.3);
        }
        flow.skip(level == 0 ? 10 : 6);
        Setter setter = new Setter(flow);
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            flow.settle();
            if (i > 0 && drawsSoon(blocks, i) && drawn(blocks.subList(0, i))) {
                flow.ensure(lead(blocks.subList(i, blocks.size())));
            }
            keepWithLast(blocks, i);
            blocks.get(i).show(setter);
        }
        section.sections().forEach(inner -> section(inner, level + 1, item));
    }
}
