package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import org.junit.jupiter.api.Test;

/** A balancer whose rule takes the request, but of whose pool nothing is said. */
class EmptyPoolTest {

    @Test
    void whoStandsInAnEmptyPoolIsNotDetermined() {
        Branch branch = branch(80);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).extracting(Missing::why).contains("the pool of rule web has no members");
    }

    @Test
    void aPortThatNoRuleTakesIsUnreachable() {
        assertThat(branch(81).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    private static Branch branch(int port) {
        Design design = DesignReader.read("pool", """
                {"format": 1, "components": [
                 {"id": "users", "kind": "public-users", "name": "users"},
                 {"id": "pip", "kind": "public-ip", "name": "pip", "properties": {"address": "198.51.100.7"}},
                 {"id": "lb", "kind": "load-balancer", "name": "lb", "properties": {
                  "sku": "standard", "scope": "public", "frontends": [{"name": "front", "publicIp": "pip"}],
                  "pools": [{"name": "pool", "members": []}],
                  "rules": [{"name": "web", "protocol": "tcp", "port": 80, "frontend": "front", "pool": "pool"}]}}],
                 "flows": [{"name": "in", "from": {"component": "users"}, "to": {"component": "lb"}, "protocol": "http", "port": %d}]}
                """.formatted(port)).design().orElseThrow();
        return new Tracer(design, Catalog.azure()).traceAll().get(0).branches().get(0);
    }
}
