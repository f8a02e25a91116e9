package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginHostRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-008";
    }

    @Override
    public Sketch offender() {
        return asking("app.internal.example");
    }

    private static Sketch asking(String header) {
        Map<String, Object> endpoint = fields("name", "shop", "hostName", "shop-1.z01.azurefd.net");
        endpoint.put("customDomains", List.of("shop.contoso.com"));
        return Doors.service()
                .saying("afd", "endpoints", List.of(endpoint))
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip", "originHostHeader", header)));
    }

    @Test
    void anotherHostThanClientsAskForIsNoted() {
        Finding finding = offender().offends("AFD-008");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'afd' asks origin one (app.internal.example) for another host than clients ask for: "
                        + "shop.contoso.com, shop-1.z01.azurefd.net.");
    }

    @Test
    void aNameOfTheDoorIsFineHoweverItIsWritten() {
        asking("shop.contoso.com").passes("AFD-008");
        asking("Shop.Contoso.com").passes("AFD-008");
        asking("shop-1.z01.azurefd.net").passes("AFD-008");
    }

    @Test
    void withoutAHeaderTheRequestsNameIsHandedOn() {
        Doors.service().doesNotApply("AFD-008");
        Sketch.empty().doesNotApply("AFD-008");
    }

    @Test
    void unknownNamesOfTheDoorAreNotDetermined() {
        offender().silent("afd", "endpoints").isNotDetermined("AFD-008", "endpoints");
        offender().saying("afd", "endpoints", List.of(fields("name", "shop"))).isNotDetermined("AFD-008", "endpoints");
    }

    @Test
    void aPlatformServiceIsCalledByItsOwnName() {
        Map<String, Object> app = fields("name", "app", "target", "app", "originHostHeader", "app.azurewebsites.net");
        Sketch platform = offender().with("app", "platform-service", "").saying("afd", "origins", List.of(app));
        platform.doesNotApply("AFD-008");
        Map<String, Object> own = fields("name", "one", "target", "pip", "originHostHeader", "app.internal.example");
        Sketch both = platform.saying("afd", "origins", List.of(app, own));
        assertThat(both.offends("AFD-008").message()).contains("origin one (app.internal.example) for");
        assertThat(EdgeKinds.ORIGINS.of(both.cured("AFD-008").component("afd")).value())
                .extracting(EdgeKinds.ORIGIN_HOST_HEADER::of)
                .extracting(Known::isKnown)
                .containsExactly(true, false);
    }
}
