package dev.portolan.io.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.RegionalDesign;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.Opened;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EmbeddedDesignTest {

    private static final List<String> REOPENED = List.of("svg", "png", "pdf", "drawio");

    @TempDir
    private Path folder;

    static Stream<Path> samples() throws IOException {
        return ExportersTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPictureOpensAsTheDesignThatWasDrawnByteForByte(Path sample) throws Exception {
        Design design = DesignReader.read(sample.toString(), Files.readString(sample))
                .design()
                .orElseThrow();
        for (String format : REOPENED) {
            Path saved = folder.resolve(format + DesignFiles.ENDING);
            DesignFiles.save(saved, opened(export(design, format, Look.USUAL.scaled(0.5))));
            assertThat(saved).as(format).hasSameBinaryContentAs(sample);
        }
    }

    @Test
    void strangeCharactersComeBackAsTheyWere() throws Exception {
        String strange =
                "<script>alert(1)</script> ]]> --> =cmd() \u202Etxt.exe \u200F \uFFFE \uFFFF \uD83D\uDEA2 \uDBFF\uDFFF"
                        + " \uD800 \u0001 \t \r\n &amp; \"quoted\" " + "x".repeat(4_000);
        Design design = RegionalDesign.build()
                .named(strange)
                .changed(new ComponentId("orders"), orders -> orders.named(strange));
        for (String format : REOPENED) {
            assertThat(opened(export(design, format, Look.USUAL))).as(format).isEqualTo(design);
        }
    }

    @Test
    void aDiagramThatDrawioPackedOpensAsWell() throws Exception {
        Design design = RegionalDesign.build();
        String plain = Files.readString(export(design, "drawio", Look.USUAL));
        int start = plain.indexOf("<mxGraphModel");
        int end = plain.indexOf("</diagram>");
        Path packed = folder.resolve("packed.drawio");
        Files.writeString(
                packed, plain.substring(0, start) + packed(plain.substring(start, end)) + plain.substring(end));
        assertThat(opened(packed)).isEqualTo(design);
    }

    /** As draw.io does it: characters as in addresses, deflated without a header, base64. */
    private static String packed(String xml) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(URLEncoder.encode(xml, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] bytes = new byte[1_000_000];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
    }

    @Test
    void aPictureWithoutTheDesignSaysWhatToOpenInstead() throws Exception {
        for (String format : REOPENED) {
            Path picture = export(RegionalDesign.build(), format, Look.USUAL.without(Look.Extra.DESIGN));
            Opened opened = EmbeddedDesign.open(picture);
            assertThat(opened.design()).as(format).isEmpty();
            assertThat(opened.problems().get(0).message())
                    .as(format)
                    .contains("there is no design in this picture", "open the topology file");
        }
    }

    @Test
    void aPartOfADesignIsNotWrittenIntoItsPicture() {
        Picture part = Picture.of(RegionalDesign.build(), Catalog.azure());
        assertThat(part.embedded()).isPresent();
        assertThat(part.with(part.content().asPart()).embedded()).isEmpty();
    }

    @Test
    void somethingElseUnderAPicturesNameIsAProblemAndNoFailure() throws Exception {
        for (String format : REOPENED) {
            for (String content : List.of("", "{}", "<svg", "\u0089PNG\r\n\u001a\n", "%PDF-1.4", "<a/>")) {
                Path file = folder.resolve("other." + format);
                Files.writeString(file, content, StandardCharsets.ISO_8859_1);
                assertThat(EmbeddedDesign.open(file).problems())
                        .as(format + content)
                        .isNotEmpty();
            }
            assertThat(EmbeddedDesign.open(folder.resolve("missing." + format))
                            .problems()
                            .get(0)
                            .message())
                    .contains("there is no such file");
        }
    }

    private Path export(Design design, String format, Look look) throws IOException {
        Path file = folder.resolve("picture." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            Exporters.byId(format)
                    .orElseThrow()
                    .export(Picture.of(design, Catalog.azure()).with(look), out);
        }
        return file;
    }

    private static Design opened(Path picture) {
        return EmbeddedDesign.open(picture).design().orElseThrow();
    }
}
