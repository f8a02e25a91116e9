package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String REGIONAL = "samples/aks-regional.topology.json";
    private static final String TWO_REGIONS = "samples/multi-region.topology.json";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private String svg(String... options) throws IOException {
        Path file = folder.resolve("out.svg");
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 4, options.length);
        arguments[0] = "export";
        arguments[1] = REGIONAL;
        arguments[2] = "-o";
        arguments[3] = file.toString();
        assertThat(run(arguments)).as(err.toString()).isZero();
        return Files.readString(file);
    }

    @Test
    void everyCommandReadsThePictureAsTheDesignInIt() throws IOException {
        svg();
        Path again = folder.resolve("again.topology.json");
        assertThat(run("export", folder.resolve("out.svg").toString(), "-o", again.toString()))
                .as(err.toString())
                .isZero();
        assertThat(again).hasSameTextualContentAs(Path.of(REGIONAL));
    }

    @Test
    void aPictureWithoutTheDesignCannotBeOpened() throws IOException {
        assertThat(svg("--no-embed")).doesNotContain("<metadata>");
        assertThat(run("check", folder.resolve("out.svg").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no design in this picture");
    }

    @Test
    void onlyWhatIsNamedIsDrawnAndTheRestIsNotInTheFile() throws IOException {
        String part = svg("--only", "spoke-aks-vnet");
        assertThat(part)
                .contains("component-agw-public")
                .doesNotContain("hub-vnet")
                .doesNotContain("<metadata>");
        assertThat(run("export", REGIONAL, "-o", folder.resolve("x.svg").toString(), "--only", "agw-publik"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("did you mean \"agw-public\"?");
    }

    @Test
    void networksAloneAreDrawnWithoutWhatStandsInThem() throws IOException {
        assertThat(svg("--level", "networks")).contains("component-snet-appgw").doesNotContain("component-agw-public");
    }

    @Test
    void addressesCanBeLeftOut() throws IOException {
        assertThat(svg()).contains(">10.240.0.0/16</text>");
        assertThat(svg("--no-addresses"))
                .doesNotContain("10.240.")
                .doesNotContain("10.200.")
                .contains("agw-public");
    }

    @Test
    void findingsLinkToTheirSources() throws IOException {
        assertThat(svg("--findings", "--review-date", "2026-11-23"))
                .contains("<g id=\"findings-component-", "<a href=\"https://", "<title>");
    }

    @Test
    void aSanitisedPictureCarriesTheSanitisedDesign() throws IOException {
        String picture = svg("--sanitise", "--flow", "public → orders");
        assertThat(picture)
                .contains("<metadata>", "application-gateway-1", "TLS 1")
                .doesNotContain("agw-public")
                .doesNotContain("contoso")
                .doesNotContain("10.240.");
    }

    @Test
    void aFlowCanBeDrawnAlone() throws IOException {
        String ribbon = svg("--flow", "public → orders", "--alone");
        assertThat(ribbon).contains("agw-public", "TLS 1").doesNotContain("ergw-hub");
        assertThat(run("export", REGIONAL, "-o", folder.resolve("x.svg").toString(), "--alone"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--flow NAME");
    }

    @Test
    void aSheetHasTheTitleBlockOfTheProject() throws IOException {
        Path design = folder.resolve("shop.topology.json");
        Files.copy(Path.of(TWO_REGIONS), design);
        Files.writeString(folder.resolve("portolan.yaml"), """
                export:
                  paper: a4
                  embed: false
                titleBlock:
                  author: Ada
                  organisation: Contoso
                """);
        Path pdf = folder.resolve("shop.pdf");
        assertThat(run("export", design.toString(), "-o", pdf.toString(), "--date", "2026-11-28"))
                .as(err.toString())
                .isZero();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains("Ada", "Contoso", "2026-11-28", "1 of " + document.getNumberOfPages());
        }
    }

    @Test
    void theLogoOfTheProjectStandsInTheTitleBlockUnlessStrangersSeeIt() throws IOException {
        Path design = folder.resolve("shop.topology.json");
        Files.copy(Path.of(REGIONAL), design);
        BufferedImage logo = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        logo.createGraphics().fillRect(0, 0, 60, 20);
        ImageIO.write(logo, "png", folder.resolve("logo.png").toFile());
        Files.writeString(folder.resolve("portolan.yaml"), "titleBlock: {organisation: Contoso, logo: logo.png}\n");
        for (String format : List.of("svg", "png", "pdf")) {
            Path file = folder.resolve("shop." + format);
            assertThat(run("export", design.toString(), "--title-block", "-o", file.toString()))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(Files.readString(folder.resolve("shop.svg")))
                .contains("<image ", "href=\"data:image/png;base64,", ">Contoso</text>");
        try (PDDocument document = Loader.loadPDF(folder.resolve("shop.pdf").toFile())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        Path strangers = folder.resolve("strangers.svg");
        assertThat(run("export", design.toString(), "--title-block", "--sanitise", "-o", strangers.toString()))
                .isZero();
        assertThat(Files.readString(strangers)).doesNotContain("<image ").doesNotContain("Contoso");
    }

    @Test
    void severalDesignsGoIntoAFolder() throws IOException {
        Path pictures = folder.resolve("pictures");
        assertThat(run("export", REGIONAL, TWO_REGIONS, "-o", pictures.toString(), "--format", "drawio"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(pictures.resolve("multi-region.drawio"), StandardCharsets.UTF_8))
                .contains("<mxfile");
        assertThat(pictures.resolve("aks-regional.drawio")).exists();
        assertThat(run(
                        "export",
                        REGIONAL,
                        TWO_REGIONS,
                        "-o",
                        pictures.resolve("x.svg").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("several designs need a folder");
    }

    @Test
    void aDesignIsNotExportedOverItself() throws IOException {
        Path design = folder.resolve("shop.topology.json");
        Files.copy(Path.of(REGIONAL), design);
        assertThat(run("export", design.toString(), "--sanitise", "-o", design.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("name another file");
        assertThat(design).hasSameBinaryContentAs(Path.of(REGIONAL));
    }
}
