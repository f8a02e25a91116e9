package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component that several files describe knows all the places, the one that says most first. */
class MergedPlacesTest {

    private static final String GROUP = "/subscriptions/s/resourceGroups/rg/providers";
    private static final String NETWORK = GROUP + "/Microsoft.Network/virtualNetworks/spoke";
    private static final String BALANCER = GROUP + "/Microsoft.Network/loadBalancers/kubernetes-internal";

    private static final String NODE = GROUP
            + "/Microsoft.Compute/virtualMachineScaleSets/aks-sys-12345678-vmss/virtualMachines/0/networkInterfaces/n/ipConfigurations/c";

    @TempDir
    private Path folder;

    @Test
    void twoExportsOfOneSubnetAreBothItsPlaces() throws IOException, NotImported {
        Path network = write("vnet.json", """
                [{"id": "%s", "name": "spoke", "type": "Microsoft.Network/virtualNetworks",
                  "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16"]},
                   "subnets": [
                    {"name": "nodes", "id": "%s/subnets/nodes", "properties": {"addressPrefix": "10.1.0.0/22"}}]}}]
                """.formatted(NETWORK, NETWORK));
        Path subnet = write("subnet.json", """
                {
                 "id": "%s/subnets/nodes", "name": "nodes", "type": "Microsoft.Network/virtualNetworks/subnets",
                 "properties": {"addressPrefix": "10.1.0.0/22", "defaultOutboundAccess": false}}
                """.formatted(NETWORK));
        Design design = ForeignFiles.open(List.of(network, subnet), List.of()).design();
        Origin origin = get(design, "nodes").origin();
        assertThat(places(origin)).containsExactly("subnet.json:1", "vnet.json:4");
        assertThat(places(get(design, "spoke").origin())).containsExactly("vnet.json:1");
        Design again =
                DesignReader.read("x", DesignWriter.write(design)).design().orElseThrow();
        assertThat(get(again, "nodes").origin()).isEqualTo(origin);
    }

    @Test
    void aManifestIsAnotherPlaceOfTheBalancerThatAnExportDescribes() throws IOException, NotImported {
        Path export = write("export.json", """
                [{"id": "%s/Microsoft.ContainerService/managedClusters/aks", "name": "aks",
                  "type": "Microsoft.ContainerService/managedClusters", "properties": {"nodeResourceGroup": "rg",
                  "agentPoolProfiles": [{"name": "sys", "count": 3}]}},
                 {"id": "%s", "name": "kubernetes-internal", "type": "Microsoft.Network/loadBalancers", "sku": {"name": "Standard"},
                  "properties": {"frontendIPConfigurations": [{"name": "f", "properties": {"privateIPAddress": "10.1.0.9"}}],
                  "backendAddressPools": [{"name": "kubernetes", "properties": {"backendIPConfigurations": [{"id": "%s"}]}}]}}]
                """.formatted(GROUP, BALANCER, NODE));
        Path manifest = write("svc.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  annotations:
                    service.beta.kubernetes.io/azure-load-balancer-internal: "true"
                    service.beta.kubernetes.io/azure-load-balancer-ipv4: 10.1.0.9
                spec:
                  type: LoadBalancer
                  ports: [{port: 443}]
                """);
        Design design = ForeignFiles.open(List.of(export, manifest), List.of()).design();
        assertThat(places(get(design, "kubernetes-internal").origin())).containsExactly("export.json:4", "svc.yaml:1");
        assertThat(places(get(design, "svc-web").origin())).containsExactly("svc.yaml:1");
    }

    /** A Private Link Service names its balancer; that no file describes it stops no manifest from being drawn. */
    @Test
    void manifestsJoinBalancersThatAreNoMoreThanNamed() throws IOException, NotImported {
        Path export = write("export.json", """
                [{"id": "%s/Microsoft.ContainerService/managedClusters/aks", "name": "aks",
                  "type": "Microsoft.ContainerService/managedClusters", "properties": {"nodeResourceGroup": "rg",
                  "agentPoolProfiles": [{"name": "sys", "count": 3}]}},
                 {"id": "%s/Microsoft.Network/privateLinkServices/pls", "name": "pls",
                  "type": "Microsoft.Network/privateLinkServices", "properties": {
                  "loadBalancerFrontendIpConfigurations": [{"id": "%s/frontendIPConfigurations/f"}]}}]
                """.formatted(GROUP, GROUP, BALANCER));
        Path manifest = write("svc.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: LoadBalancer
                  ports: [{port: 443}]
                """);
        Design design = ForeignFiles.open(List.of(export, manifest), List.of()).design();
        assertThat(design.topology().component(new ComponentId("svc-web"))).isPresent();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Component get(Design design, String id) {
        return design.topology().require(new ComponentId(id));
    }

    private List<String> places(Origin origin) {
        return origin.places().stream()
                .map(place -> place.toString().replace(folder + "/", ""))
                .toList();
    }
}
