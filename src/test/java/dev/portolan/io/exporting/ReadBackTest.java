package dev.portolan.io.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Shape;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Legible;
import dev.portolan.trace.Tracer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs read in the files that Portolan writes, for every sample and for names that mean to do harm. */
final class ReadBackTest {

    private static final Catalog AZURE = Catalog.azure();

    static Stream<Design> designs() throws IOException {
        return HostileNames.withSamples();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void anotherReaderDrawsTheSvgAsThePainterDoes(Design design) throws Exception {
        Picture picture =
                picture(design).with(Look.USUAL.with(Look.Extra.OUTLINES)).scaled(0.5);
        SVGDocument document = new SVGLoader()
                .load(new ByteArrayInputStream(export("svg", picture)), null, LoaderContext.createDefault());
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(export("png", picture)));
        BufferedImage drawn = new BufferedImage(painted.getWidth(), painted.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(0.5, 0.5);
        document.render(null, graphics);
        graphics.dispose();
        assertThat(difference(painted, drawn)).isLessThan(0.015);
    }

    /** The mean difference of two pictures' pixels, between 0 and 1. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        return sum / (255.0 * 3 * one.getWidth() * one.getHeight());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theSvgHasWordsAndNoScripts(Design design) throws Exception {
        org.w3c.dom.Document xml = xml(export("svg", picture(design)));
        assertThat(xml.getElementsByTagName("foreignObject").getLength()).isZero();
        assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(xml.getElementsByTagName("title"))).contains(Legible.of(design.name()));
        assertThat(ids(xml)).doesNotHaveDuplicates();
    }

    @Test
    void theStripsOfAPngJoinWithoutASeam() throws Exception {
        Design design = designs().skip(3).findFirst().orElseThrow();
        Tracer tracer = new Tracer(design, AZURE);
        Picture picture = Motif.WHOLE
                .of(design, AZURE, List.of(tracer.trace(design.flows().get(0))), List.of())
                .scaled(4);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(export("png", picture)));
        assertThat(image.getWidth()).isEqualTo((int) picture.area().width() * 4);
        BufferedImage whole = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        Colour paper = picture.palette().of(Ink.PAPER);
        graphics.setColor(new Color(paper.red(), paper.green(), paper.blue()));
        graphics.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        graphics.scale(4, 4);
        graphics.translate(-picture.area().x(), -picture.area().y());
        picture.paint(new Graphics2DSurface(graphics, picture.palette()));
        assertThat(difference(image, whole)).isZero();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theTextOfThePdfIsFoundAndItsTypefacesAreInIt(Design design) throws Exception {
        Picture picture =
                picture(design).with(Look.USUAL.with(Look.Extra.LEGEND).with(Look.Extra.TITLE_BLOCK));
        try (PDDocument document = Loader.loadPDF(export("pdf", picture))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (Shape shape : picture.diagram().shapes()) {
                String name = shape.name();
                if (name.length() < 8 && name.matches("[\\w .-]+") && !name.isBlank()) {
                    assertThat(text).contains(name.replaceAll("\\s+", ""));
                }
            }
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(Inter|JetBrainsMono)-.*");
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Legible.of(design.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theCellsOfTheDrawioFileFitTogether(Design design) throws Exception {
        org.w3c.dom.Document xml = xml(export("drawio", picture(design)));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("mxfile");
        NodeList cells = xml.getElementsByTagName("mxCell");
        Map<String, Element> byId = new HashMap<>();
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            String parent = ((Element) cell.getParentNode()).getTagName();
            String id = parent.equals("object")
                    ? ((Element) cell.getParentNode()).getAttribute("id")
                    : cell.getAttribute("id");
            assertThat(parent).isIn("root", "object");
            assertThat(byId.put(id, cell)).as("two cells are called %s", id).isNull();
        }
        byId.forEach((id, cell) -> {
            if (!id.equals("0")) {
                assertThat(byId).containsKey(cell.getAttribute("parent"));
            }
            if (cell.hasAttribute("edge")) {
                assertThat(byId).containsKeys(cell.getAttribute("source"), cell.getAttribute("target"));
            }
            if (cell.hasAttribute("vertex") || cell.hasAttribute("edge")) {
                assertThat(cell.getElementsByTagName("mxGeometry").getLength()).isEqualTo(1);
            }
        });
        assertThat(byId.get("0").hasAttribute("parent")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theGraphsHaveEveryComponentWithItsName(Design design) throws Exception {
        Set<String> names = new HashSet<>();
        design.topology().components().stream()
                .map(Component::name)
                .map(ReadBackTest::onOneLine)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);

        Set<String> inGraphMl = new HashSet<>();
        DirectedPseudograph<String, DefaultEdge> graphMl = graph();
        GraphMLImporter<String, DefaultEdge> graphMlImporter = new GraphMLImporter<>();
        graphMlImporter.setVertexFactory(id -> id);
        graphMlImporter.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                inGraphMl.add(value.getValue());
            }
        });
        graphMlImporter.importGraph(graphMl, new ByteArrayInputStream(export("graphml", picture(design))));
        assertThat(inGraphMl).isEqualTo(names);

        Set<String> inDot = new HashSet<>();
        DirectedPseudograph<String, DefaultEdge> dot = graph();
        DOTImporter<String, DefaultEdge> dotImporter = new DOTImporter<>();
        dotImporter.setVertexFactory(id -> id);
        dotImporter.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                inDot.add(value.getValue());
            }
        });
        dotImporter.importGraph(
                dot, new StringReader(new String(export("dot", picture(design)), StandardCharsets.UTF_8)));
        assertThat(dot.vertexSet()).hasSize(design.topology().components().size());
        assertThat(dot.edgeSet()).hasSameSizeAs(graphMl.edgeSet());
        assertThat(inDot.size()).isBetween(names.size(), names.size() + 1); // and the one without a name
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theMermaidTextHasNothingInItsWordsThatMermaidWouldRead(Design design) throws Exception {
        String text = new String(export("mermaid", picture(design)), StandardCharsets.UTF_8);
        assertThat(text).contains("flowchart LR\n");
        String body = text.substring(text.indexOf("flowchart LR"));
        assertThat(body.lines()
                        .filter(line -> line.strip().startsWith("subgraph "))
                        .count())
                .isEqualTo(
                        body.lines().filter(line -> line.strip().equals("end")).count());
        body.lines()
                .skip(1)
                .forEach(line -> assertThat(line)
                        .matches(
                                "\\s*(subgraph )?c\\d+(\\[\"[^\"<>\\[\\]{}|`]*(<br/>[^\"<>\\[\\]{}|`]*)?\"])?(:::[a-z]+)?"
                                        + "|\\s*c\\d+ (-->|-\\.->|<-->)(\\|\"[^\"<>\\[\\]{}|`]*\"\\|)? c\\d+"
                                        + "|\\s*end|\\s*classDef .*|\\s*class c\\d+ [a-z]+"));
    }

    private static String onOneLine(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints()
                .filter(code -> Character.getType(code) != Character.FORMAT)
                .forEach(code -> line.appendCodePoint(
                        Character.isISOControl(code)
                                ? ' '
                                : code >= 0xD800 && code < 0xE000 || (code & 0xFFFE) == 0xFFFE ? 0xFFFD : code));
        return line.toString();
    }

    private static DirectedPseudograph<String, DefaultEdge> graph() {
        return new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> ids(org.w3c.dom.Document xml) {
        NodeList groups = xml.getElementsByTagName("g");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < groups.getLength(); i++) {
            if (((Element) groups.item(i)).hasAttribute("id")) {
                ids.add(((Element) groups.item(i)).getAttribute("id"));
            }
        }
        return ids;
    }

    private static Picture picture(Design design) {
        return Picture.of(design, AZURE);
    }

    private static byte[] export(String format, Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.byId(format).orElseThrow().export(picture, out);
        return out.toByteArray();
    }

    private static org.w3c.dom.Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
