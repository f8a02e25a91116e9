package dev.portolan.io.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.RegionalDesign;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Highlight;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Track;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

final class ExportersTest {

    private static final BundledTypeMeasure MEASURE = new BundledTypeMeasure();
    private static final Path GOLDEN = Path.of("src/test/resources/dev/portolan/paint/regional.svg");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".topology.json"))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsExportedInEveryFormat(Path sample) throws Exception {
        Design design = DesignReader.read(sample.toString(), Files.readString(sample))
                .design()
                .orElseThrow();
        for (Exporter exporter : Exporters.all()) {
            byte[] bytes = export(exporter, picture(design).scaled(1));
            if (exporter.extension().equals("svg")) {
                Document document = parsed(bytes);
                assertThat(document.getElementsByTagName("title").getLength())
                        .isGreaterThan(design.layout().placements().size());
                assertThat(document.getElementsByTagName("foreignObject").getLength())
                        .isZero();
            } else if (exporter.extension().equals("png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth())
                        .isGreaterThan(100);
            }
            assertThat(bytes).as(exporter.id()).isNotEmpty();
        }
    }

    @Test
    void aDesignWithNothingPlacedGivesABlankSheet() throws Exception {
        Picture blank = picture(Design.empty("blank"));
        for (Exporter exporter : Exporters.all()) {
            assertThat(export(exporter, blank)).as(exporter.id()).isNotEmpty();
        }
    }

    @Test
    void twoExportsOfOneDesignAreEqual() throws Exception {
        for (Exporter exporter : Exporters.all()) {
            assertThat(export(exporter, picture(RegionalDesign.build())))
                    .as(exporter.id())
                    .isEqualTo(export(exporter, picture(RegionalDesign.build())));
        }
    }

    @Test
    void everyComponentOfAnSvgPictureHasItsIdAndItsName() throws Exception {
        String svg = new String(export(new SvgExporter(), picture(RegionalDesign.build())), StandardCharsets.UTF_8);
        assertThat(svg).contains("<g id=\"component-agw-public\">", "<title>agw-public (Application Gateway)</title>");
        assertThat(svg).contains("<title>hub-vnet ↔ spoke-aks-vnet</title>").contains(">10.240.4.0/22</text>");
    }

    @Test
    void charactersThatXmlReservesAreWrittenSafely() throws Exception {
        Design design =
                RegionalDesign.build().changed(new ComponentId("orders"), orders -> orders.named("<a & \"b\">"));
        parsed(export(new SvgExporter(), picture(design)));
    }

    @Test
    void theDrawingLooksAsItDidBefore() throws Exception {
        Picture marked = picture(RegionalDesign.build()).with(marks()).with(Look.USUAL.without(Look.Extra.DESIGN));
        String svg = new String(export(new SvgExporter(), marked), StandardCharsets.UTF_8)
                .replaceAll("base64,[A-Za-z0-9+/=]*", "base64,");
        if (!Files.exists(GOLDEN)) {
            Files.writeString(GOLDEN, svg);
        }
        assertThat(svg)
                .as(
                        "The drawing differs from %s. If it should, delete the file, run this test once more, look at the new"
                                + " one in a browser and commit it.",
                        GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static Marks marks() {
        Highlight warning = new Highlight(Subject.of(new ComponentId("agw-public")), Highlight.Tone.WARNING, "1");
        return Marks.of(List.of(warning))
                .with(Track.along(List.of(
                        stretch("users", "agw-public", Track.Style.TLS, 1, "TLS 1 · X.contoso.com"),
                        stretch("agw-public", "slb-internal", Track.Style.TLS, 2, "TLS 2"),
                        stretch("slb-internal", "nginx", Track.Style.TLS, 2, ""),
                        stretch("nginx", "orders", Track.Style.PLAIN, 1, "plain HTTP"))));
    }

    private static Track.Stretch stretch(String from, String to, Track.Style style, int session, String label) {
        return new Track.Stretch(new ComponentId(from), new ComponentId(to), style, session, label);
    }

    private static Picture picture(Design design) {
        return Picture.of(design, Diagram.of(design, Catalog.azure(), MEASURE), MEASURE)
                .with(Palette.LIGHT);
    }

    private static byte[] export(Exporter exporter, Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(picture, out);
        return out.toByteArray();
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(svg));
    }
}
