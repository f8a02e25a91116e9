package dev.portolan.io.importing.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public plans that nobody here wrote, against what an expert read in them. */
class PublicPlansTest {

    private static final Path FOLDER = Path.of("../shared/corpus/tfplan");

    private static String text(String name) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not here, so its plans are not tried");
        return Files.readString(FOLDER.resolve(name));
    }

    private static Resources read(String name) throws IOException {
        Resources resources = TerraformJson.read(new SourceFile(name, text(name)));
        assertEquals(List.of(), resources.problems());
        return resources;
    }

    private static Stream<AzureResource> ofType(Resources resources, String type) {
        return resources.resources().stream().filter(each -> each.type().equals("Microsoft.Network/" + type));
    }

    private static String at(AzureResource resource, String pointer) {
        String id = resource.body().at(pointer).asString("");
        return id.substring(id.lastIndexOf('/') + 1);
    }

    @Test
    void fiveFirewallsOfOneNameAreFiveAndShareSubnetAndAddress() throws IOException {
        Resources resources = read("T01-infracost-azure-firewall-plan.json");

        List<AzureResource> firewalls = ofType(resources, "azureFirewalls").toList();
        assertEquals(5, firewalls.stream().map(AzureResource::id).distinct().count());
        assertTrue(firewalls.stream()
                .allMatch(each -> at(each, "/properties/ipConfigurations/0/properties/subnet/id")
                        .equals("AzureFirewallSubnet")));
        assertTrue(firewalls.stream()
                .allMatch(each -> at(each, "/properties/ipConfigurations/0/properties/publicIPAddress/id")
                        .equals("testpip")));
        assertEquals(
                2,
                firewalls.stream()
                        .filter(each -> at(each, "/properties/virtualHub/id").equals("example"))
                        .count());
        assertEquals(
                "[\"10.0.0.0/16\"]",
                ofType(resources, "virtualNetworks")
                        .findFirst()
                        .orElseThrow()
                        .body()
                        .at("/properties/addressSpace/addressPrefixes")
                        .toString());
        AzureResource hub = ofType(resources, "virtualHubs").findFirst().orElseThrow();
        assertEquals("10.0.1.0/24", hub.body().at("/properties/addressPrefix").asString());
        assertEquals(0, resources.opaque());
    }

    @Test
    void theCircuitLeadsThroughItsPeeringAndConnectionToTheHub() throws IOException {
        Resources resources = read("T02-infracost-expressroute-plan.json");

        AzureResource connection = ofType(resources, "expressRouteGateways/expressRouteConnections")
                .findFirst()
                .orElseThrow();
        assertTrue(connection.id().contains("/expressRouteGateways/express-route/"));
        assertEquals("AzurePrivatePeering", at(connection, "/properties/expressRouteCircuitPeering/id"));
        AzureResource peering =
                ofType(resources, "expressRouteCircuits/peerings").findFirst().orElseThrow();
        assertTrue(peering.id().contains("/expressRouteCircuits/example-erc/"));
        assertEquals(
                "example-virtualhub",
                at(ofType(resources, "expressRouteGateways").findFirst().orElseThrow(), "/properties/virtualHub/id"));
        assertEquals(
                "example-erp",
                at(
                        ofType(resources, "expressRouteCircuits").findFirst().orElseThrow(),
                        "/properties/expressRoutePort/id"));
        assertEquals(0, resources.opaque());
    }

    @Test
    void secretsStayInThePlan() throws IOException {
        Resources resources = read("T02-infracost-expressroute-plan.json");

        assertFalse(resources.toString().contains("ItsASecret"));
    }

    @Test
    void damagedPlansAreReadOrRefused() throws IOException {
        String plan = text("T02-infracost-expressroute-plan.json");
        long seed = 20_260_101;
        Random dice = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder damaged = new StringBuilder(plan);
            for (int hit = 0; hit < 5; hit++) {
                int at = dice.nextInt(damaged.length());
                damaged.replace(
                        at, Math.min(damaged.length(), at + dice.nextInt(12)), "[]{}\":,0".substring(dice.nextInt(7)));
            }
            Resources resources =
                    TerraformJson.read(new SourceFile("seed " + seed + ", plan " + i, damaged.toString()));
            assertTrue(resources.problems().size() <= 1);
        }
    }
}
