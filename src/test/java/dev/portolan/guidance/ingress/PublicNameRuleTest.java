package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicNameRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-009";
    }

    @Override
    public Sketch offender() {
        return gateway().saying("zone", "records", List.of(record("other", "a", "value", "203.0.113.9")));
    }

    private static Map<String, Object> record(String name, String type, String key, String value) {
        return fields("name", name, "type", type, key, value);
    }

    private static Sketch zoned(Sketch sketch) {
        return sketch.with("zone", "public-dns-zone", "", "zoneName", "contoso.com");
    }

    private static Sketch gateway() {
        Map<String, Object> listener = fields("name", "web", "frontend", "public", "protocol", "https");
        listener.put("hostNames", List.of("shop.contoso.com"));
        return zoned(Published.gateway().saying("agw", "listeners", List.of(listener)))
                .saying("pip", "address", "203.0.113.10");
    }

    private static Sketch door() {
        return zoned(Sketch.empty().with("afd", "front-door", ""))
                .saying(
                        "afd",
                        "endpoints",
                        List.of(fields(
                                "name",
                                "shop",
                                "hostName",
                                "shop-1.z01.azurefd.net",
                                "customDomains",
                                List.of("shop.contoso.com"))));
    }

    private static Sketch containers() {
        return zoned(Sketch.empty().with("agc", "application-gateway-for-containers", ""))
                .saying("agc", "hostName", "fe.fz44.alb.azure.com")
                .saying("agc", "rules", List.of(fields("host", "shop.contoso.com")));
    }

    private static Sketch recorded(Sketch sketch, String type, String key, String value) {
        return sketch.saying("zone", "records", List.of(record("shop", type, key, value)));
    }

    @Test
    void aNameWithoutARecordIsReportedAndGetsOne() {
        Finding finding = offender().offends("ING-009");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'shop.contoso.com' is a name of 'agw', and the zone 'zone' has no record for it.");
        assertThat(finding.fixes()).hasSize(1);
        Sketch.empty().doesNotApply("ING-009");
    }

    @Test
    void aRecordForTheGatewaysAddressIsFine() {
        recorded(gateway(), "a", "target", "pip").passes("ING-009");
        recorded(gateway(), "a", "target", "agw").passes("ING-009");
        recorded(gateway(), "a", "value", "203.0.113.10").passes("ING-009");
        gateway()
                .linked("dns-record", "zone", "pip")
                .saying("zone", "records", List.of())
                .offends("ING-009");
    }

    @Test
    void aRecordForAnotherAddressIsReported() {
        Finding finding = recorded(gateway(), "a", "value", "203.0.113.11").offends("ING-009");
        assertThat(finding.message())
                .isEqualTo("'shop.contoso.com' leads to 203.0.113.11, not to 'agw', which serves it.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.fixes()).hasSize(1);
        Sketch other = gateway().with("pip2", "public-ip", "", "address", "203.0.113.12");
        assertThat(recorded(other, "a", "target", "pip2").offends("ING-009").message())
                .contains("leads to 'pip2'");
        recorded(gateway().silent("pip", "address"), "a", "value", "203.0.113.10")
                .isNotDetermined("ING-009", "address");
    }

    @Test
    void aFrontDoorOrFirewallBeforeTheGatewayIsItsFirstHop() {
        Sketch behind =
                gateway().with("afd", "front-door", "", "origins", List.of(fields("name", "o", "target", "pip")));
        recorded(behind, "cname", "target", "afd").passes("ING-009");
        Sketch manager = gateway().with("tm", "traffic-manager", "", "endpoints", List.of("agw"));
        recorded(manager, "cname", "target", "tm").passes("ING-009");
    }

    @Test
    void frontDoorIsReachedByACnameOrAnAlias() {
        recorded(door(), "cname", "value", "shop-1.z01.azurefd.net").passes("ING-009");
        recorded(door(), "cname", "target", "afd").passes("ING-009");
        recorded(door(), "alias", "target", "afd").passes("ING-009");
        Finding wrong = recorded(door(), "a", "target", "afd").offends("ING-009");
        assertThat(wrong.message())
                .isEqualTo("'shop.contoso.com' has a record of type A to 'afd', which needs a CNAME.");
        assertThat(wrong.severity()).isEqualTo(Severity.WARNING);
        assertThat(recorded(door(), "a", "value", "203.0.113.1")
                        .offends("ING-009")
                        .message())
                .isEqualTo("'shop.contoso.com' resolves to 203.0.113.1, and 'afd' has no address of its own.");
    }

    @Test
    void anAddressForApplicationGatewayForContainersIsAnError() {
        recorded(containers(), "cname", "target", "agc").passes("ING-009");
        recorded(containers(), "cname", "value", "fe.fz44.alb.azure.com").passes("ING-009");
        assertThat(recorded(containers(), "a", "target", "agc")
                        .offends("ING-009")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(recorded(containers(), "a", "value", "203.0.113.1")
                        .offends("ING-009")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(recorded(containers(), "alias", "target", "agc")
                        .offends("ING-009")
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void theFixKnowsWhatRecordAnEntryTakes() {
        Sketch door = door().saying("zone", "records", List.of());
        assertThat(cured(door)).containsEntry("type", "cname").containsEntry("target", "afd");
        Sketch gateway = gateway().saying("zone", "records", List.of());
        assertThat(cured(gateway))
                .containsEntry("type", "a")
                .containsEntry("target", "pip")
                .containsEntry("name", "shop");
        Sketch apex = door.saying("zone", "zoneName", "shop.contoso.com");
        assertThat(cured(apex)).containsEntry("type", "alias").containsEntry("name", "@");
        Sketch none =
                containers().saying("zone", "zoneName", "shop.contoso.com").saying("zone", "records", List.of());
        assertThat(none.offends("ING-009").fixes()).isEmpty();
    }

    private static Map<String, String> cured(Sketch sketch) {
        Design cured = sketch.offends("ING-009").fixes().get(0).apply(sketch.design());
        Properties record = DnsKinds.RECORDS
                .of(cured.topology().require(new ComponentId("zone")))
                .value()
                .get(0);
        return Map.of(
                "name",
                DnsKinds.RECORD_NAME.of(record).value(),
                "type",
                DnsKinds.RECORD_TYPE.of(record).value().id(),
                "target",
                DnsKinds.RECORD_TARGET.of(record).value().value());
    }

    @Test
    void anInternalNameNeedsNoPublicRecord() {
        gateway()
                .silent("zone", "zoneName")
                .named("zone", "other.example")
                .with("inner", "private-dns-zone", "", "zoneName", "contoso.com")
                .passes("ING-009");
        Object inside = fields("name", "web", "frontend", "private", "hostNames", List.of("shop.contoso.com"));
        offender().saying("agw", "listeners", List.of(inside)).doesNotApply("ING-009");
    }

    @Test
    void withoutAZoneOrItsRecordsNothingIsSaid() {
        gateway().isNotDetermined("ING-009", "records");
        gateway().saying("zone", "zoneName", "fabrikam.com").isNotDetermined("ING-009", "");
        recorded(gateway(), "cname", "value", "elsewhere.example").isNotDetermined("ING-009", "records");
        recorded(gateway(), "cname", "value", "shop.contoso.com").isNotDetermined("ING-009", "records");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch asked = Sketch.sample("aks-regional").saying("dns-public", "records", List.of());
        assertThat(asked.offends("ING-009").paths()).hasSize(1);
    }

    @Test
    void noRecordLeadsToAGatewayWithoutAnAddress() {
        assertThat(offender().silent("agw", "publicIp").offends("ING-009").fixes())
                .isEmpty();
    }
}
