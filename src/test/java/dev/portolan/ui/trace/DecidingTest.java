package dev.portolan.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables that decided at a hop. */
class DecidingTest {

    private static final Design REGIONAL = regional();

    private static Design regional() {
        try {
            String text = Files.readString(Path.of("samples/aks-regional.topology.json"));
            return DesignReader.read("sample", text).design().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<DecidingTable> tables(String flow, int hop) {
        Trace trace = new Tracer(REGIONAL, Catalog.azure())
                .trace(REGIONAL.flows().stream()
                        .filter(each -> each.name().equals(flow))
                        .findFirst()
                        .orElseThrow());
        return new Deciding(REGIONAL.topology())
                .at(trace.branches().get(0).hops().get(hop - 1));
    }

    private static DecidingTable titled(List<DecidingTable> tables, String title) {
        return tables.stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        tables.stream().map(DecidingTable::title).toList()));
    }

    private static DecidingTable.Line decided(DecidingTable table) {
        return table.lines().stream()
                .filter(line -> line.part() == DecidingTable.Part.DECIDED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rulesAreAskedUntilOneDecides() {
        DecidingTable group = titled(tables("public → orders", 2), "nsg-appgw, inbound");
        assertThat(group.lines().get(0).part()).isEqualTo(DecidingTable.Part.DECIDED);
        assertThat(decided(group).cells()).startsWith("100", "AllowClients", "allow", "Internet");
        assertThat(group.lines().subList(1, group.lines().size()))
                .extracting(DecidingTable.Line::part)
                .containsOnly(DecidingTable.Part.NOT_ASKED);
    }

    @Test
    void theListenerAndTheRuleOfAGatewayAreMarked() {
        List<DecidingTable> tables = tables("public → orders", 2);
        assertThat(decided(titled(tables, "agw-public, listeners")).cells()).contains("public-https");
        assertThat(decided(titled(tables, "agw-public, routing rules")).cells()).contains("public");
    }

    @Test
    void theRecordThatAnsweredIsMarked() {
        assertThat(decided(titled(tables("public → orders", 1), "contoso.com, records"))
                        .cells())
                .contains("shop");
    }

    @Test
    void theFirewallSaysWhichCollectionLetsItOut() {
        List<DecidingTable> tables = tables("orders → partner", 2);
        DecidingTable firewall = titled(tables, "afw-hub: DNAT, then network, then application rules");
        assertThat(decided(firewall).cells()).contains("workloads", "partners", "api.partner.example");
        assertThat(firewall.lines().get(0).part()).isEqualTo(DecidingTable.Part.PASSED_OVER);
    }

    @Test
    void aRouteThatLostIsOneLineWithItsNextHop() {
        DecidingTable routes = titled(tables("corporate → orders", 2), "Azure's own routes, the longest prefix wins");
        assertThat(routes.lines())
                .extracting(DecidingTable.Line::cells)
                .containsExactly(
                        List.of("10.240.0.0/16 by the system route", "peering"),
                        List.of("10.0.0.0/8 (system route)", "None"),
                        List.of("0.0.0.0/0 (system route)", "Internet"));
    }

    @Test
    void theIngressRuleOfThePathIsMarked() {
        assertThat(decided(titled(tables("public → orders", 4), "traefik, ingress rules"))
                        .cells())
                .contains("shop.aks-ingress.contoso.com", "/");
    }
}
