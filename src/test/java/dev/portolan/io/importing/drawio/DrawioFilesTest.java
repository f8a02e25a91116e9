package dev.portolan.io.importing.drawio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Rect;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class DrawioFilesTest {

    private static final String HUB = """
            <mxCell id="0"/><mxCell id="1" parent="0"/>
            <mxCell id="hub" value="hub-vnet&lt;br&gt;10.0.0.0/16" style="rounded=0;html=1;" vertex="1" parent="1">
              <mxGeometry x="40" y="40" width="500" height="300" as="geometry"/></mxCell>
            <mxCell id="sub" value="" style="dashed=1;" vertex="1" parent="hub">
              <mxGeometry x="20" y="60" width="300" height="200" as="geometry"/></mxCell>
            <mxCell id="subicon" value="AzureFirewallSubnet" style="image;image=img/lib/azure2/networking/Subnet.svg;" vertex="1" parent="hub">
              <mxGeometry x="22" y="62" width="40" height="24" as="geometry"/></mxCell>
            <mxCell id="fw" value="fw-hub" style="aspect=fixed;image;image=img/lib/azure2/networking/Firewalls.svg;" vertex="1" parent="1">
              <mxGeometry x="150" y="180" width="71" height="60" as="geometry"/></mxCell>
            """;

    private static String file(String cells) {
        return "<mxfile host=\"x\"><diagram id=\"a\" name=\"Topology\"><mxGraphModel><root>" + cells
                + "</root></mxGraphModel></diagram></mxfile>";
    }

    private static String icon(String id, String path, int x, int y) {
        return """
        <mxCell id="%s" value="%s" style="image;image=img/lib/azure2/%s.svg;" vertex="1" parent="1">
          <mxGeometry x="%d" y="%d" width="60" height="60" as="geometry"/></mxCell>
        """.formatted(id, id, path, x, y);
    }

    private static String line(String from, String to) {
        return "<mxCell id=\"%s-%s\" edge=\"1\" parent=\"1\" source=\"%s\" target=\"%s\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>"
                .formatted(from, to, from, to);
    }

    private static DrawioImport read(String text) {
        DrawioImport done = DrawioFiles.read(new SourceFile("net.drawio", text));
        done.design()
                .ifPresent(design -> assertEquals(
                        List.of(),
                        DesignReader.read("net", DesignWriter.write(design)).problems()));
        return done;
    }

    private static String problem(String text) {
        DrawioImport done = assertTimeout(Duration.ofSeconds(20), () -> read(text));
        assertTrue(done.design().isEmpty());
        return done.problems().get(0).toString();
    }

    private static Component get(DrawioImport done, String id) {
        return done.design().orElseThrow().topology().require(new ComponentId(id));
    }

    private static String links(DrawioImport done) {
        return done.design().orElseThrow().topology().links().stream()
                .map(link -> link.kind() + " " + link.from() + ">" + link.to())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String packed(String xml) {
        byte[] encoded = URLEncoder.encode(xml, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(deflated(encoded));
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 100];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    @Test
    void picturesAreComponentsAndBoxesContainThem() {
        DrawioImport done = read(file(HUB));

        assertEquals(
                Map.of("hub-vnet", "virtual-network", "azurefirewallsubnet", "subnet", "fw-hub", "azure-firewall"),
                done.design().orElseThrow().topology().components().stream()
                        .collect(Collectors.toMap(
                                each -> each.id().value(), each -> each.kind().value())));
        assertEquals("azurefirewallsubnet", get(done, "fw-hub").parent().value());
        assertEquals("hub-vnet", get(done, "azurefirewallsubnet").parent().value());
        assertEquals(
                "[10.0.0.0/16]",
                NetworkKinds.ADDRESS_SPACE.of(get(done, "hub-vnet")).value().toString());
    }

    @Test
    void placesAreKept() {
        Design design = read(file(HUB)).design().orElseThrow();

        assertEquals(
                new Rect(90, 80, 71, 60),
                design.layout().of(new ComponentId("fw-hub")).orElseThrow().bounds());
    }

    @Test
    void whatWasGuessedIsListed() {
        assertEquals(
                List.of(
                        "the box \"AzureFirewallSubnet\" is Subnet, by its picture",
                        "the box \"hub-vnet\" is Virtual network, by its label",
                        "\"AzureFirewallSubnet\" is in \"hub-vnet\", as it is drawn there",
                        "\"fw-hub\" is in \"AzureFirewallSubnet\", as it is drawn there"),
                read(file(HUB)).guessed());
    }

    @Test
    void linesAreLinksWhereTheCatalogueAllowsThem() {
        DrawioImport done = read(file("<mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
                + icon("hub", "networking/Virtual_Networks", 0, 0)
                + icon("spoke", "networking/Virtual_Networks", 200, 0)
                + icon("agw", "networking/Application_Gateways", 0, 200)
                + icon("lb", "networking/Load_Balancers", 200, 200)
                + icon("kv", "security/Key_Vaults", 400, 200)
                + icon("rt", "networking/Route_Tables", 400, 0)
                + line("hub", "spoke")
                + line("agw", "lb")
                + line("kv", "rt")
                + line("lb", "nowhere")));

        assertEquals("peering hub>spoke, peering spoke>hub, traffic agw>lb", links(done));
        assertTrue(done.guessed().contains("the line from \"agw\" to \"lb\" is traffic"));
        assertTrue(done.guessed().stream()
                .anyMatch(each -> each.startsWith("the line was left out: A Key Vault cannot be")));
        assertTrue(done.guessed().contains("a line has an end at nothing that is known, and was left out"));
    }

    @Test
    void aLineToThePictureOfABoxIsALineToTheBox() {
        DrawioImport done =
                read(file(HUB + icon("spoke", "networking/Virtual_Networks", 700, 40) + line("hub", "spoke")));

        assertEquals("peering hub-vnet>spoke, peering spoke>hub-vnet", links(done));
    }

    @Test
    void whatStandsForNothingIsCounted() {
        DrawioImport done = read(
                file(
                        "<mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
                                + icon("a", "iot/IoT_Hub", 0, 0)
                                + icon("b", "iot/IoT_Hub", 100, 0)
                                + "<mxCell id=\"n\" value=\"a note\" style=\"rounded=0;\" vertex=\"1\" parent=\"1\"><mxGeometry width=\"9\" height=\"9\" as=\"geometry\"/></mxCell>"));

        assertEquals(Map.of("iot_hub", 2, "shapes without a picture", 1), done.ignored());
    }

    @Test
    void packedFilesAndPicturesAreReadLikePlainOnes() {
        String model = "<mxGraphModel><root>" + HUB + "</root></mxGraphModel>";
        String packed = "<mxfile><diagram name=\"Topology\">" + packed(model) + "</diagram></mxfile>";
        String svg =
                "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:1/svg11.dtd\">"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" content=\""
                        + file(HUB).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";

        assertEquals(read(file(HUB)).design(), read(packed).design().map(DrawioFilesTest::onTheLinesOfPlain));
        assertEquals(3, read(svg).design().orElseThrow().topology().components().size());
        assertTrue(DrawioFiles.recognises(new SourceFile("a", packed))
                && DrawioFiles.recognises(new SourceFile("a", svg)));
    }

    private static Design onTheLinesOfPlain(Design design) {
        Design plain = read(file(HUB)).design().orElseThrow();
        Design next = design;
        for (Component component : design.topology().components()) {
            next = next.with(component.withOrigin(
                    plain.topology().require(component.id()).origin()));
        }
        return next;
    }

    @Test
    void ownFilesAreOpenedExactly() {
        Design design = Design.empty("mine").with(Component.of("v", "virtual-network", "vnet"));
        String own = file("<mxCell id=\"0\"/><object label=\"\" id=\"portolan-design\" design=\""
                + DesignWriter.write(design)
                        .replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                + "\"><mxCell parent=\"0\" vertex=\"1\"/></object>");

        assertEquals(design, read(own).design().orElseThrow());
        assertEquals(List.of(), read(own).guessed());
    }

    @Test
    void entitiesAreNeitherFetchedNorMultiplied() {
        assertTrue(problem(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><mxfile><diagram>&e;</diagram></mxfile>")
                .startsWith("net.drawio:1: "));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        assertTrue(
                problem(laughs + "]><mxfile><diagram>&a29;</diagram></mxfile>").startsWith("net.drawio:1: "));
    }

    @Test
    void aDrawingThatUnpacksToTooMuchIsRefused() {
        String bomb = Base64.getEncoder().encodeToString(deflated(new byte[80 * 1024 * 1024]));

        assertEquals(
                "net.drawio:1: this drawing unpacks to more than 64 MB; is it the right file?",
                problem("<mxfile><diagram>" + bomb + "</diagram></mxfile>"));
    }

    @Test
    void damagedFilesAreRefusedWithTheirPlace() {
        assertTrue(problem("<mxfile>\n<diagram>").startsWith("net.drawio:2: this is not XML: "));
        assertTrue(problem("<mxfile><diagram>%%%</diagram></mxfile>").startsWith("net.drawio:1: this drawing "));
        assertEquals("net.drawio:1: there is no drawing of draw.io in this file; choose another", problem("<svg/>"));
        assertTrue(problem("<a>".repeat(5_000)).contains("larger or deeper"));
        assertFalse(DrawioFiles.recognises(new SourceFile("a", "{}")));
    }

    @Test
    void furtherPagesAreNamed() {
        String two = file(HUB).replace("</mxfile>", "<diagram name=\"Detail\"></diagram></mxfile>");

        assertEquals(
                "page \"Detail\" is not read; move it to the front to open it",
                read(two).problems().get(0).message());
    }
}
